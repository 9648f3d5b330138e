/**
 * Text typed with the fonts of the years before Unicode: the bytes are Latin letters that only look
 * Vietnamese in a TCVN3 (.VnTime) or VNI font. Recognised by undoing the code and meeting known words.
 */
const TCVN3_SIGNS = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦';
const TCVN3_LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';

const TONE_MARKS = 'ùøûõï';
const VNI_FAMILIES: readonly (readonly [base: string, marks: string, letters: string])[] = [
  ['a', `${TONE_MARKS}âáàåãäêéèúüë`, 'áàảãạâấầẩẫậăắằẳẵặ'],
  ['e', `${TONE_MARKS}âáàåãä`, 'éèẻẽẹêếềểễệ'],
  ['o', `${TONE_MARKS}âáàåãä`, 'óòỏõọôốồổỗộ'],
  ['ô', TONE_MARKS, 'ớờởỡợ'],
  ['u', TONE_MARKS, 'úùủũụ'],
  ['ö', TONE_MARKS, 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];
const VNI_SINGLE: readonly (readonly [string, string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
];

const tcvn3 = new Map([...TCVN3_SIGNS].map((sign, index) => [sign, TCVN3_LETTERS[index] ?? sign]));
const vni = new Map<string, string>([
  ...VNI_FAMILIES.flatMap(([base, marks, letters]) =>
    [...marks].map((mark, index): [string, string] => [base + mark, letters[index] ?? '']),
  ),
  ...VNI_SINGLE,
]);

/** Words that stand in nearly every table of figures; each has a letter that only Vietnamese writes. */
const KNOWN_WORDS = [
  'tỉnh',
  'chỉ tiêu',
  'giá trị',
  'thành phố',
  'nguồn',
  'đơn vị',
  'tỷ lệ',
  'tỷ đồng',
  'tỷ trọng',
  'kinh tế số',
  'cả nước',
  'kỳ',
  'địa phương',
  'ghi chú',
  'năm',
  'hà nội',
  'tiền giang',
  'đồng tháp',
  'đồng nai',
  'bến tre',
  'cần thơ',
  'đà nẵng',
  'hải phòng',
  'bắc ninh',
  'quảng',
  'trạng thái',
  'sơ bộ',
  'chính thức',
  'ước tính',
  'số liệu',
  'hồ chí minh',
  'vĩnh long',
  'nghệ an',
  'thanh hóa',
  'bình dương',
  'hậu giang',
  'sóc trăng',
  'bạc liêu',
  'cà mau',
  'đắk lắk',
  'thái nguyên',
  'cao bằng',
  'điện biên',
  'lào cai',
  'sơn la',
  'yên bái',
  'hòa bình',
  'lạng sơn',
  'phú thọ',
  'bắc giang',
  'bắc kạn',
  'hải dương',
  'hưng yên',
  'thái bình',
  'hà tĩnh',
  'đà lạt',
  'bình định',
  'phú yên',
  'khánh hòa',
  'ninh thuận',
  'bình thuận',
  'đắk nông',
  'lâm đồng',
  'bình phước',
  'tây ninh',
  'bà rịa',
  'vũng tàu',
  'trà vinh',
  'kiên giang',
  'vĩnh phúc',
  'nam định',
  'huế',
  'thừa thiên',
];

/** How many of the known words a text holds, each counted once. */
export function knownWords(text: string): number {
  const lower = text.toLowerCase();
  return KNOWN_WORDS.filter((word) => lower.includes(word)).length;
}

const fromTcvn3 = (text: string): string => text.replace(/[^\0-\x7f]/g, (sign) => tcvn3.get(sign) ?? sign);
const fromVni = (text: string): string =>
  text.toLowerCase().replace(/[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñæóòî]/g, (signs) => vni.get(signs) ?? signs);

export type LegacyFont = 'TCVN3' | 'VNI';

/** Letters of Vietnamese that no old font has a sign for. */
const MODERN = /[\u1ea0-\u1ef9]/;

/**
 * The old font that a text was typed for, or null for text that is plain Unicode: there one word may be a slip,
 * as "Cần Thô", which is "Cần Thơ" in VNI.
 */
export function legacyFontOf(text: string): LegacyFont | null {
  const now = knownWords(text);
  const asTcvn3 = knownWords(fromTcvn3(text));
  const asVni = knownWords(fromVni(text));
  const slips = MODERN.test(text) ? 1 : 0;
  if (Math.max(asTcvn3, asVni) <= now + slips) return null;
  return asTcvn3 >= asVni ? 'TCVN3' : 'VNI';
}

/** One byte of a letter that no page of letters has a sign for: only UTF-8 read as something else holds it. */
const SURELY_MOJIBAKE = /(?:á[»º]|Ä|Æ|Ã)[\u0080-\u009f]/;
const MOJIBAKE = /á[»º]|Ä[‘\u0091\u0090]|Æ°|Æ¡|Ã[¡\u00a0¢£¨©ª¬²³´µ¹º½]|·[ªº∫]|√[†°¢£™®©¥™]|ƒ[êë]|∆[∞°]/g;

/**
 * Where UTF-8 stands that was once read as a Western code page (or a Macintosh's) and saved again: "Tiá»n
 * Giang" for "Tiền Giang"; -1 for nowhere.
 */
export function mojibakeAt(text: string): number {
  const sure = text.search(SURELY_MOJIBAKE);
  if (sure >= 0) return sure;
  const signs = [...text.slice(0, SAMPLE).matchAll(MOJIBAKE)];
  return signs.length >= 2 ? (signs[0]?.index ?? -1) : -1;
}

const SAMPLE = 65_536;
