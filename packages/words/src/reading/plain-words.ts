import { bare, fold, tidy } from './fold.ts';
import { findPeriod } from './heading-period.ts';

/** Words of plans, which are no figures of what was. */
export const PLAN =
  /(?<!\p{L})(?:ke hoach|kh|muc tieu|target|du kien|phan dau|chi tieu giao|du toan)(?!\p{L})/u;

/** Words of any office document; no other indicator, and no part of one, can hide in them. */
const PLAIN = new Set(
  `mot nhung so nhieu chu yeu quan trong lam tron duoc bieu bang phu luc mau so lieu bao cao ket qua thuc hien tong hop thong ke tinh hinh chi tieu danh muc
  cac cua theo phan va ve tai tren dia phuong ban tinh thanh pho tp ca nuoc toan quoc vung mien khu vuc
  quy thang ky dau cuoi den ngay giai doan gia hien hanh don vi so bo uoc chinh thuc kem cong van ubnd
  stttt skhcn kts cds cntt tttt khcn cnttt bc tiep xa hoi kinh te phat trien chuyen doi cap truc thuoc trung uong cong bo du gom trong do tung
  quy mo gia tri uoc dat dot lan viet qua danh sach het trang hien chi tiet doi cap nhat cao thap co top
  nghi quyet dinh nq qd ngay thanh bang xep hang chia thong tin truyen thong buu chinh vien thong cong nghe
  khoa hoc phuc vu trien khai nhiem vu nop gui nhu sau duoi day voi boi tu nam nguon luu cuoi cung moi
  dong bang song cuu long dbscl dbsh hong tay nguyen trung du nui phia bac duyen hai
  ke hoach muc du kien phan dau toan
  the of and by in at current prices for on table province provinces provincies city cities year years whole country period
  indicator indicators area areas statistics statistical annual quarter region regions`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Longer texts are prose, and nobody knows what it says. */
const LONGEST = 600;
/** Plain together; apart they are electricity, areas, the sea. */
const PHRASES = /(?<!\p{L})dien bien(?!\p{L})/gu;

const NO_WORDS: ReadonlySet<string> = new Set();

/** "08-NQ/TU", "12/KH-UBND", as they are folded. */
const DOCUMENT = /(?<!\p{L})\d+ (?:nq|qd|bc|kh|ct|cv|tb|ctr|tttt|tt|nd)(?: [a-z]+)?(?!\p{L})/gu;

/** What a table is by, among what it is by: the values of it stand in the table. */
const DIMENSION = /(?<!\p{L})(?:phan to|gioi tinh|sex|gender)(?!\p{L})/gu;

/** Untoned "nam" is a part of the land, a year ("phân theo địa phương và năm"), or men. */
const LAND_OR_YEAR =
  /(?:dong|mien|phia|duyen hai|viet|cac|qua|hang|trong|cua|theo|tung|nhieu) nam(?!\p{L})|nam (?:trung )?bo|(?<=phan theo .{1,80} )(?:va nam(?= ?$)|nam va(?!\p{L}))/gu;

/** Offices whose names hold a word of plans: "Sở Kế hoạch và Đầu tư", "Sở KH&CN"; and numbers of documents. */
const OFFICES = /(?:ke hoach|kh) ?(?:va|&) ?\p{L}+|\d+ ?\/ ?kh(?!\p{L})\S*|kh ?-ubnd/gu;
/** What was done about a plan, or the document that a table goes with, is no plan. */
const OF_RESULTS =
  /thuc hien|ket qua|tinh hinh|bao cao|so voi|hoan thanh|danh gia|kem theo|can cu|thuc te|so lieu|nguon/;
/**
 * Words that make a part, a growth or another indicator of figures, wherever they stand; of text that
 * {@link bare} made plain.
 */
export const QUALIFIER =
  /(?<!\p{L})(?:thanh thi|do thi|nong thon|mien nui(?!,? (?:phia bac|bac bo))|dan toc thieu so|ho ngheo|cap (?:xa|huyen)|khong (?:ke|tinh)|(?:binh|trung) (?:quan|binh) (?:giai doan|thoi ky|hang|cac|qua|\d+(?! nguoi))|von dau tu nuoc ngoai|nam gioi|nu|nu gioi|khu vuc (?:nha nuoc|ngoai nha nuoc|fdi|co von)|fdi|du bao|du kien|tang truong|toc do tang|chi so phat trien|gia so sanh|co cau|luy ke|cung ky|so voi|huyen|quan|thi xa|male|female|urban|rural)(?!\p{L})/u;
const FORECAST = /(?<!\p{L})du bao(?!\p{L})/u;

/** "Kế hoạch năm 2024", "Dự báo năm 2026": figures below are of what is to be. Of text that {@link bare} made plain. */
const isOfPlan = (plain: string): boolean => {
  const text = plain.replace(OFFICES, ' ');
  return (PLAN.test(text) || FORECAST.test(text)) && !OF_RESULTS.test(text);
};

/**
 * True when a text says nothing of its own beside what was found in it. "Tốc độ tăng GRDP" is not GRDP, nor is
 * "GRDP ngành công nghiệp": only a person can say what such figures measure.
 */
export function isPlain(rest: string, others: ReadonlySet<string> = NO_WORDS): boolean {
  if (rest.length > LONGEST) return false;
  // With its mark the word is the year; without it, men or a part of the land.
  let text = bare(tidy(rest).replace(/năm/giu, ' ')).replace(DOCUMENT, ' ').replace(DIMENSION, ' ');
  if (isOfPlan(text) || QUALIFIER.test(text)) return false;
  for (let turn = 0; turn < 4; turn += 1) {
    const found = findPeriod(text);
    if (found.period === null) break;
    text = found.rest;
  }
  return fold(text.replace(LAND_OR_YEAR, ' ').replace(PHRASES, ' '))
    .split(' ')
    .every((word, at, words) => {
      if (word.length < 2 || /\d|^[ivx]+$/.test(word)) return true;
      return word !== 'nam' && (PLAIN.has(word) || isOfName(words, at, others));
    });
}

/** A word of a name stands beside another of that name, unless it stands alone. */
const isOfName = (words: readonly string[], at: number, names: ReadonlySet<string>): boolean => {
  const [before, word, behind] = [words[at - 1], words[at] ?? '', words[at + 1]];
  if (!names.has(word)) return false;
  const isPaired = names.has(`${before} ${word}`) || names.has(`${word} ${behind}`);
  return isPaired || words.length === 1 || !isPairs(names);
};

/** Lists of single words have no pairs in them. */
const isPairs = (names: ReadonlySet<string>): boolean => [...names].some((name) => name.includes(' '));

const LAND_BEFORE = '(?:việt|viet|miền|mien|phía|phia|đông|dong|tây|tay|hà|ha|quảng|quang|hướng|hải|hai)';
const LAND_AFTER = '(?:bộ|bo|định|dinh|trung|đông|dong|á|phi|giang|giới|gioi)';
const UNTONED_NAM = new RegExp(
  `(?<![\\p{L}])(?<!${LAND_BEFORE} )nam(?![\\p{L}])(?! ${LAND_AFTER}(?!\\p{L}))`,
  'giu',
);

/** In a file that is written with tone marks "Nam" is men, not "Năm": the word is made plain. */
export const withMenNamed = (text: string): string => text.replace(UNTONED_NAM, '$& giới');

const TONED = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/** True for text that is written with Vietnamese marks. */
export const isToned = (text: string): boolean => TONED.test(text.normalize('NFC'));
