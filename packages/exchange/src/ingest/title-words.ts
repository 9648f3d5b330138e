import { bare, fold } from './fold.ts';
import { findPeriod } from './heading-period.ts';
import { PLAN } from './heading-text.ts';

/** Words of any office paper; no other indicator than the one named can hide in them. */
const PLAIN = new Set(
  `bieu bang phu luc mau so lieu bao cao ket qua thuc hien tong hop thong ke tinh hinh chi tieu danh muc
  cac cua theo phan va ve tai tren dia phuong ban tinh thanh pho tp ca nuoc toan quoc vung mien khu vuc
  quy thang ky dau cuoi den ngay giai doan gia hien hanh don vi so bo uoc chinh thuc kem cong van ubnd
  stttt bc tiep xa hoi kinh te phat trien chuyen doi cap truc thuoc trung uong cong bo du gom trong do tung
  quy mo gia tri uoc dat dot lan viet qua danh sanh het trang hien chi tiet doi cap nhat cao thap co top
  nghi quyet dinh nq qd ngay thanh
  dong bang song cuu long dbscl dbsh hong tay nguyen trung du nui phia bac duyen hai
  the of and by in at for table province provinces city cities year whole country`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** "08-NQ/TU", "12/KH-UBND", as they are folded. */
const PAPER = /(?<!\p{L})\d+ (?:nq|qd|bc|kh|ct|cv|tb|ctr)(?: [a-z]+)?(?!\p{L})/gu;

/** "Nam" is a part of the land, a year, or men. */
const LAND_OR_YEAR =
  /(?:dong|mien|phia|duyen hai|viet|cac|qua|hang|trong|cua|theo|tung) nam(?!\p{L})|nam (?:trung )?bo/gu;

/**
 * True when a title says nothing of its own beside the indicator that it names. "Tốc độ tăng GRDP" is not
 * GRDP, nor is "GRDP ngành công nghiệp": only a person can say what such figures measure.
 */
export function isPlainTitle(rest: string): boolean {
  let text = bare(rest).replace(PAPER, ' ');
  if (PLAN.test(text)) return false;
  for (let turn = 0; turn < 4; turn += 1) {
    const found = findPeriod(text);
    if (found.period === null) break;
    text = found.rest;
  }
  return fold(text.replace(LAND_OR_YEAR, ' '))
    .split(' ')
    .every((word) => word.length < 2 || /\d|^[ivx]+$/.test(word) || PLAIN.has(word));
}
