import type { Codebook } from '@kts/domain';

/**
 * A long file of so many rows, one for each indicator, month and province, as an office would export it.
 * @param firstYear months before and after it are another file's
 */
export function bigFile(codebook: Codebook, rows: number, firstYear: number): string {
  const indicators = codebook.indicators.filter(
    ({ formula, integer, max, unit }) => formula === null && !integer && max === 100 && unit === '%',
  );
  const provinces = codebook.provinces('2024').map(({ names }) => names[0]?.nameVi ?? '');
  const lines = ['Chỉ tiêu,Tỉnh,Kỳ,Giá trị,Đơn vị,Trạng thái,Nguồn'];
  for (let month = 0; ; month += 1) {
    const period = `${firstYear + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    for (const { code } of indicators) {
      for (const province of provinces) {
        if (lines.length > rows) return `${lines.join('\n')}\n`;
        // Near enough to one another that nothing in them is odd.
        const value = (40 + ((lines.length * 7919) % 3000) / 100 + 0.01).toFixed(2);
        lines.push(`${code},${province},${period},${value},%,A,province`);
      }
    }
  }
}
