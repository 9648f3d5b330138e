/** The place is not part of it: "… tỉnh Đồng Tháp", "… thành phố Hồ Chí Minh". */
const PLACE = /\s(?:tỉnh|thành phố|TP\.?)(?:\s.*)?$/iu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * An agency as the numbers of its documents call it: "Sở Khoa học và Công nghệ" → "SKHCN". A word that is an
 * abbreviation already stays: "Văn phòng UBND" → "VPUBND".
 */
export const shortForm = (agency: string): string =>
  agency
    .replace(PLACE, '')
    .split(/[\s,&–-]+/)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => (/^\p{Lu}+$/u.test(word) ? word : initialOf(word)))
    .join('');

/** Without its tone: "Ủy" begins with U, "Đầu" with Đ. */
const initialOf = (word: string): string =>
  word
    .normalize('NFC')
    .charAt(0)
    .toLocaleUpperCase('vi')
    .normalize('NFD')
    .replace(TONES, '')
    .normalize('NFC');
