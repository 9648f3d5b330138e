import { byRegions, longTable, quarters, ranking, sideBySide, stacked, summary } from './lists.ts';
import type { OfficeMaker } from './office-table.ts';
import { comparison, template } from './own-files.ts';
import { course, departmentForm, planAndResult } from './reports.ts';
import { englishTable, yearbook } from './yearbook.ts';

/** The forms that Vietnamese offices use, under the names that docs/import-format.md gives them. */
export const OFFICE_FORMS = {
  yearbook: { name: 'Niên giám thống kê', make: yearbook },
  englishTable: { name: 'Bảng tiếng Anh của cơ quan thống kê', make: englishTable },
  departmentForm: { name: 'Biểu mẫu báo cáo của sở', make: departmentForm },
  planAndResult: { name: 'Kế hoạch và thực hiện', make: planAndResult },
  course: { name: 'Diễn biến của một tỉnh', make: course },
  ranking: { name: 'Bảng xếp hạng', make: ranking },
  summary: { name: 'Tổng hợp các tỉnh', make: summary },
  byRegions: { name: 'Danh sách theo vùng', make: byRegions },
  quarters: { name: 'Quý dưới năm', make: quarters },
  longTable: { name: 'Bảng dọc', make: longTable },
  sideBySide: { name: 'Hai nửa danh sách cạnh nhau', make: sideBySide },
  stacked: { name: 'Nhiều bảng chồng nhau', make: stacked },
  template: { name: 'Mẫu của hệ thống', make: template },
  comparison: { name: 'Bảng tải về từ hệ thống', make: comparison },
} satisfies Record<string, { readonly name: string; readonly make: OfficeMaker }>;

export type OfficeForm = keyof typeof OFFICE_FORMS;
