import { type Area, type IsoDate, nameOn, type Period, periodEnd } from '@kts/domain';
import { formatFor } from '@kts/words';

/** How a template is filled in: lines of a sheet of its own, the title first. @param area null: of all provinces */
export function templateGuide(
  area: Area | null,
  period: Period | null,
  today: IsoDate,
  title = 'Mẫu số liệu',
): string[] {
  const of =
    area === null ? 'các tỉnh, thành phố' : whoseName(area, period === null ? today : periodEnd(period));
  const when = period === null ? '' : `, ${formatFor('vi').periodInText(period)}`;
  return [
    `${title} của ${of}${when}`,
    'Cách điền',
    '1. Ghi số vào cột «Giá trị» ở những dòng được tô nền. Ô để trống không làm thay đổi số liệu nào.',
    '2. Dòng chữ xám là số đã có trong hệ thống, để đối chiếu. Không sửa thì hệ thống không thay đổi gì; sửa thì là đính chính.',
    '3. Ghi số theo đúng đơn vị ở cột «Đơn vị». Nếu số liệu dùng đơn vị khác cùng loại (ví dụ triệu đồng thay cho tỷ đồng) thì sửa cột «Đơn vị»; hệ thống tự đổi.',
    '4. Chọn «Tình trạng số liệu»: chính thức, sơ bộ hoặc ước tính. Để trống thì hệ thống hỏi một lần cho cả tệp.',
    '5. Số do cơ quan thống kê công bố hay do địa phương tự báo cáo: chọn ở cột «Nguồn».',
    '6. Kỳ này không có số liệu thì ghi dấu ba chấm (…) ở cột «Giá trị».',
    '7. Có thể xóa dòng không dùng, thêm dòng mới theo cùng cách ghi; không đổi tên các cột.',
    'Gửi tệp ở trang «Nạp số liệu». Hệ thống cho xem trước mọi thay đổi; số chỉ được công bố khi người duyệt đồng ý.',
  ];
}

function whoseName(area: Area, on: IsoDate): string {
  const { nameVi, type } = nameOn(area, on);
  return area.level === 'country' ? 'cả nước' : `${type} ${nameVi}`;
}
