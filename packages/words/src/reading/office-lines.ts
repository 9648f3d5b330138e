import { bare, tidy } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { isPlain } from './plain-words.ts';

/**
 * Lines that stand in the head or foot of any office document (Nghị định 30/2020/NĐ-CP) and say nothing of
 * figures: letterhead, motto, numbers and forms, addressees, references. A closed list, by form.
 */
const LINES: readonly RegExp[] = [
  /^cong hoa xa hoi chu nghia viet nam/,
  /^doc lap ?[-–] ?tu do ?[-–] ?hanh phuc/,
  /^[-_=*~.o ]+$/,
  /^so ?: ?[\d./ -]*[a-z/ -]*\d*$/,
  /^sep=.?$/,
  /^(?:bieu|mau|phu luc|form)(?: mau)?(?: so)? ?:? ?[\d.ivx]{1,6}(?:[/ .-][a-z0-9.-]{1,12}){0,4}$/,
  /^\(?(?:ban hanh )?(?:kem(?: theo)?|dinh kem|ban hanh theo|theo) (?:cong van|quyet dinh|thong tu|nghi dinh|ke hoach|bao cao|to trinh|van ban|nghi quyet)/,
  /^(?:kinh gui|noi nhan|nguoi nhan|don vi (?:bao cao|nhan|gui|lap)|co quan (?:bao cao|lap|ban hanh)|ngay (?:nhan|gui|lap|bao cao)|ngay nop|nguoi (?:lap|bao cao)|dien thoai|email|dia chi)(?: bao cao| bieu)? ?:/,
  /^(?:v\/v|ve viec|can cu|thuc hien (?:cong van|quyet dinh|chi thi|thong bao))(?!\p{L})/u,
  /^\(?(?:tiep theo|tiep|continued|cont\.?)\)?$/,
  /^(?:thoi han|han) (?:gui|nop|bao cao)/,
  /(?:^|, )ngay ?\.*\d{0,2} ?\.*thang ?\.*\d{0,2} ?\.*nam ?\.*\d{0,4}/,
  /^(?:trang|page) \d+/,
  /^figures as of \d/,
  /^\(?don vi ?: ?[^:]{0,80}$/,
];

/** Names of offices, told by how they begin; with their marks, since "Sở" and "Số" fold alike. */
const OFFICE =
  /^(?:sở|bộ|cục|tổng cục|chi cục|phòng|văn phòng|ủy ban|uỷ ban|ubnd|hđnd|hội đồng|trung tâm|ban chỉ đạo|tổ công tác|tỉnh ủy|thành ủy|department of|ministry of|general statistics office)(?!\p{L})/iu;

const LONGEST = 300;

/** True for a line of the letterhead or the foot; an office's name must hold nothing but plain words and names. */
export function isOfficeLine(text: string, lexicon: Lexicon): boolean {
  if (text.length > LONGEST) return false;
  const plain = bare(text);
  if (LINES.some((pattern) => pattern.test(plain))) return true;
  if (OFFICE.test(tidy(text))) return text.length < 120 && !/\d{4}/.test(plain);
  return text.length < 120 && lexicon.sourcesIn(text).length === 1 && isPlain(plain) && !/\d/.test(plain);
}
