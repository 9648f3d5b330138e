/** "còn thiếu" → "Còn thiếu". */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Chậm tiến độ" → "chậm tiến độ", within a sentence; "GRDP" stays. */
export const decapitalised = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** A phrase that stands by itself. */
export const asSentence = (phrase: string): string => `${capitalised(phrase)}.`;
