/** "Triệu đồng - Mill. dongs": yearbooks say it twice. The Vietnamese name of the unit, or the text itself. */
export function withoutEnglishUnit(text: string): string {
  const at = text.search(
    / ?[/-] (?=unit\b|[a-z]{1,12}\.? ?(?:vnd|dongs?)|[^-]{0,40}(?:pers|person|people|percent|enterprise|%))/i,
  );
  return at < 0 ? text : text.slice(0, at).trim();
}
