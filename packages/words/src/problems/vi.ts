/** A request that was refused or failed (RFC 9457): title and detail, with what was found. */
export const problems = {
  invalid: {
    title: 'Tham số không hợp lệ',
    detail: 'Yêu cầu có tham số sai; xem từng tham số trong "issues".',
  },
  'as-of-ahead': {
    title: 'Ngày này chưa đến',
    detail: (found: string) =>
      `Chưa có số liệu nào được biết vào ${found}. "asOf" là hôm nay (giờ Việt Nam) hoặc một lúc trước đó.`,
  },
  'no-area': {
    title: 'Không có địa bàn này',
    detail: (found: string) => `Không có địa bàn "${found}" trong danh mục.`,
  },
  'no-indicator': {
    title: 'Không có chỉ tiêu này',
    detail: (found: string) => `Không có chỉ tiêu "${found}" trong danh mục.`,
  },
  'no-source': {
    title: 'Không có nguồn này',
    detail: (found: string) => `Không có nguồn số liệu "${found}" trong danh mục.`,
  },
  'no-observation': {
    title: 'Không có số liệu này',
    detail: (found: string) => `Không có số liệu mang mã ${found}.`,
  },
  'no-chart': {
    title: 'Không có biểu đồ này',
    detail: (found: string) => `Báo cáo này không có biểu đồ "${found}".`,
  },
  'no-target': {
    title: 'Không có mục tiêu này',
    detail: (found: string) => `Không có mục tiêu mang mã ${found}.`,
  },
  'no-form': {
    title: 'Không có biểu này',
    detail: (found: string) => `Không có câu trả lời nào được nhớ mang mã ${found}.`,
  },
  'no-document': {
    title: 'Không có văn bản này',
    detail: (found: string) => `Không có văn bản mang mã ${found}.`,
  },
  'target-faults': { title: 'Mục tiêu chưa hợp lệ', detail: 'Có ô cần sửa; xem từng ô trong "issues".' },
  'target-stale': {
    title: 'Mục tiêu đã được người khác sửa',
    detail: 'Mục tiêu đã thay đổi sau khi bạn mở. Hãy tải lại trang, xem thay đổi rồi sửa lại.',
  },
  'target-duplicate': {
    title: 'Mục tiêu này đã có',
    detail: (found: string) =>
      `Văn bản đã đặt mục tiêu cho địa bàn, chỉ tiêu và năm này: ${found}. Hãy sửa mục tiêu đó.`,
  },
  'target-withdrawn': { title: 'Mục tiêu đã rút', detail: 'Hãy khôi phục mục tiêu trước khi sửa.' },
  'register-same': { title: 'Không có gì thay đổi', detail: 'Nội dung gửi lên giống nội dung đang có.' },
  'target-outside': {
    title: 'Ngoài địa bàn của bạn',
    detail: (found: string) => `Thay đổi chạm tới mục tiêu của địa bàn khác: ${found}.`,
  },
  'document-faults': { title: 'Văn bản chưa hợp lệ', detail: 'Có ô cần sửa; xem từng ô trong "issues".' },
  'document-stale': {
    title: 'Văn bản đã được người khác sửa',
    detail: 'Văn bản đã thay đổi sau khi bạn mở. Hãy tải lại trang, xem thay đổi rồi sửa lại.',
  },
  'document-duplicate': {
    title: 'Văn bản này đã có',
    detail: (found: string) =>
      `Đã có văn bản cùng số hiệu, địa bàn và ngày ban hành: ${found}. Hãy dùng văn bản đó.`,
  },
  'document-withdrawn': { title: 'Văn bản đã rút', detail: 'Hãy khôi phục văn bản trước khi sửa.' },
  'document-in-use': {
    title: 'Văn bản còn mục tiêu',
    detail: (found: string) =>
      `Còn ${found} mục tiêu theo văn bản này. Hãy rút hoặc chuyển các mục tiêu đó trước.`,
  },
  'no-document-file': {
    title: 'Chưa lưu tệp của văn bản',
    detail: (found: string) => `Văn bản "${found}" chưa có tệp đính kèm.`,
  },
  'document-file-lost': {
    title: 'Tệp của văn bản không còn nguyên',
    detail: (found: string) =>
      `Tệp "${found}" trên máy chủ đã mất hoặc hỏng. Báo người quản trị, hoặc đính kèm lại.`,
  },
  'document-file-kind': {
    title: 'Không nhận loại tệp này',
    detail: 'Chỉ nhận tệp PDF hoặc Word (.docx) không có macro. Hãy lưu lại thành PDF rồi đính kèm.',
  },
  'targets-refused': { title: 'Tệp còn lỗi', detail: 'Hãy sửa các lỗi của tệp rồi gửi lại.' },
  'targets-moved': {
    title: 'Không phải nội dung bạn đã xem',
    detail: 'Tệp hoặc các mục tiêu đang có đã khác so với lúc bạn xem. Hãy xem lại thay đổi.',
  },
  'no-route': {
    title: 'Không có địa chỉ này',
    detail: (found: string) => `Máy chủ không có địa chỉ ${found}.`,
  },
  method: {
    title: 'Không dùng được phương thức này',
    detail: (found: string) => `Địa chỉ này chỉ nhận: ${found}.`,
  },
  'too-large': { title: 'Yêu cầu quá lớn', detail: 'Yêu cầu vượt quá giới hạn của máy chủ.' },
  'body-too-large': {
    title: 'Nội dung gửi lên quá lớn',
    detail: (found: string) => `Nội dung vượt quá ${found} KiB. Hãy chia thành nhiều lần gửi.`,
  },
  'media-type': {
    title: 'Không nhận kiểu nội dung này',
    detail: 'Kiểu nội dung của yêu cầu không được hỗ trợ.',
  },
  'login-needed': { title: 'Cần đăng nhập', detail: 'Hãy đăng nhập để dùng chức năng này.' },
  'session-ended': {
    title: 'Phiên đăng nhập đã kết thúc',
    detail: 'Hãy đăng nhập lại: phiên làm việc đã hết hạn hoặc đã bị kết thúc.',
  },
  'login-failed': { title: 'Không đăng nhập được', detail: 'Tên đăng nhập hoặc mật khẩu không đúng.' },
  'login-needs-tls': {
    title: 'Kết nối này không được mã hóa',
    detail:
      'Đăng nhập từ máy khác cần HTTPS. Quản trị viên có thể cho phép HTTP bằng KTS_ALLOW_HTTP_LOGIN=true.',
  },
  forbidden: { title: 'Không có quyền', detail: 'Tài khoản của bạn không có quyền làm việc này.' },
  csrf: {
    title: 'Yêu cầu đến từ nơi khác',
    detail:
      'Máy chủ chỉ nhận thay đổi từ chính trang này (tiêu đề X-KTS-Request: 1, cùng Origin), không nhận từ trang khác.',
  },
  'password-weak': { title: 'Mật khẩu chưa đủ mạnh', detail: 'Hãy chọn mật khẩu khác.' },
  'name-form': {
    title: 'Tên đăng nhập không hợp lệ',
    detail: "Tên gồm chữ, số, dấu cách và . _ @ ' -, nhiều nhất 100 ký tự, bắt đầu bằng chữ hoặc số.",
  },
  'name-taken': { title: 'Tên đăng nhập đã có người dùng', detail: 'Hãy chọn tên khác.' },
  'setup-spent': {
    title: 'Liên kết không còn hiệu lực',
    detail:
      'Mỗi liên kết chỉ dùng một lần. Liên kết tạo quản trị viên đầu tiên được in lại khi khởi động máy chủ, nếu chưa có tài khoản nào; liên kết đặt lại mật khẩu có hiệu lực 24 giờ, quản trị viên cấp liên kết khác.',
  },
  'password-wrong': {
    title: 'Mật khẩu hiện tại không đúng',
    detail: 'Hãy nhập mật khẩu đang dùng.',
  },
  'second-factor-needed': {
    title: 'Cần mã xác thực',
    detail: 'Nhập 6 chữ số đang hiện trên ứng dụng ở điện thoại, hoặc một mã khôi phục.',
  },
  'second-factor-wrong': {
    title: 'Mã không đúng',
    detail:
      'Mỗi mã chỉ có hiệu lực nửa phút và dùng một lần. Chờ mã kế tiếp, và kiểm tra đồng hồ của điện thoại.',
  },
  'second-factor-due': {
    title: 'Cần thiết lập xác thực hai bước',
    detail:
      'Ở đây người duyệt và quản trị viên phải xác thực hai bước. Hãy thiết lập ở trang Tài khoản của bạn.',
  },
  'second-factor-set': {
    title: 'Đã thiết lập rồi',
    detail: 'Hãy gỡ trước nếu muốn thiết lập với điện thoại khác.',
  },
  'second-factor-none': {
    title: 'Chưa thiết lập',
    detail: 'Tài khoản này chưa có xác thực hai bước.',
  },
  'second-factor-off': {
    title: 'Không dùng xác thực hai bước',
    detail: 'Hệ thống này không dùng xác thực hai bước (KTS_SECOND_FACTOR=off).',
  },
  'no-session': { title: 'Không có phiên này', detail: 'Phiên đăng nhập đã kết thúc.' },
  'no-user': { title: 'Không có tài khoản này', detail: (found: string) => `Không có tài khoản ${found}.` },
  'last-admin': {
    title: 'Quản trị viên cuối cùng',
    detail: 'Sẽ không còn ai quản trị được. Hãy giao quyền quản trị cho người khác trước.',
  },
  'no-import': {
    title: 'Không có tệp này',
    detail: (found: string) => `Không có tệp nhập nào mang mã ${found}.`,
  },
  'no-batch': {
    title: 'Không có đợt công bố này',
    detail: (found: string) =>
      `Không có đợt công bố số ${found}, hoặc đó là số liệu có sẵn của chương trình.`,
  },
  'no-sheet': {
    title: 'Không có trang tính này',
    detail: (found: string) => `Lần nạp này không đọc trang tính “${found}”.`,
  },
  'no-template': {
    title: 'Không có biểu mẫu này',
    detail: (found: string) => `Không có biểu mẫu "${found}".`,
  },
  'not-uploader': {
    title: 'Không phải tệp của bạn',
    detail: 'Chỉ người gửi tệp mới được sửa, trình phê duyệt hoặc thu hồi tệp.',
  },
  'import-state': {
    title: 'Không làm được ở trạng thái này',
    detail: (found: string) => `Tệp đang ở trạng thái "${found}". Hãy tải lại trang.`,
  },
  'reason-needed': {
    title: 'Chưa nêu lý do',
    detail: (found: string) => `Hãy nêu lý do khi xác nhận: ${found}.`,
  },
  acknowledge: {
    title: 'Còn cảnh báo chưa xác nhận',
    detail: (found: string) => `Hãy xem và xác nhận các cảnh báo: ${found}.`,
  },
  'area-outside': {
    title: 'Ngoài địa bàn của bạn',
    detail: (found: string) => `Tệp thay đổi số liệu của: ${found}.`,
  },
  'four-eyes': {
    title: 'Cần người khác phê duyệt',
    detail: 'Người gửi tệp không tự phê duyệt tệp của mình.',
  },
  digest: {
    title: 'Không phải nội dung bạn đã xem',
    detail: 'Nội dung tệp đã khác so với lúc bạn xem. Hãy tải lại trang và xem lại.',
  },
  'ground-moved': {
    title: 'Số liệu hiện có đã thay đổi',
    detail:
      'Có số liệu khác được công bố sau khi tệp này được trình phê duyệt. Tệp trở lại với người gửi để xem lại thay đổi.',
  },
  'file-damaged': {
    title: 'Tệp gốc đã bị thay đổi',
    detail: 'Tệp lưu trên máy chủ không còn là tệp đã gửi. Hãy gửi lại tệp.',
  },
  'too-much-mended': {
    title: 'Đã sửa quá nhiều trên trang',
    detail: (found: string) =>
      `Các ô sửa và lựa chọn vượt quá ${found} MiB. Hãy sửa ngay trong tệp rồi nạp lại.`,
  },
  'file-too-large': {
    title: 'Tệp quá lớn',
    detail: (found: string) => `Tệp vượt quá ${found} MiB. Hãy chia nhỏ tệp.`,
  },
  'idempotency-key': {
    title: 'Idempotency-Key không hợp lệ',
    detail: 'Khóa gồm 1 đến 200 ký tự ASCII không dấu cách.',
  },
  'no-space': {
    title: 'Máy chủ hết chỗ lưu',
    detail: 'Không có gì được ghi. Hãy báo quản trị viên dọn đĩa của máy chủ rồi làm lại.',
  },
  superseded: {
    title: 'Đã có số liệu mới hơn',
    detail:
      'Một phần số liệu của đợt công bố này đã được thay bằng số liệu khác. Hãy hoàn tác đợt sau trước.',
  },
  'too-many': { title: 'Quá nhiều yêu cầu', detail: 'Hãy thử lại sau ít phút.' },
  'too-much-work': {
    title: 'Máy chủ đang tính nhiều việc cho bạn',
    detail: (found: string) =>
      `Hãy thử lại sau ${found} giây. Những trang đã có người xem gần đây vẫn mở được ngay.`,
  },
  'too-many-logins': {
    title: 'Thử đăng nhập quá nhiều lần',
    detail: (found: string) => `Hãy thử lại sau ${found} phút. Phiên đang mở vẫn dùng được.`,
  },
  'bad-request': { title: 'Yêu cầu không hợp lệ', detail: 'Máy chủ không hiểu yêu cầu.' },
  'read-only': {
    title: 'Nút chỉ đọc',
    detail: (found: string) =>
      found === ''
        ? 'Nút này chỉ cho xem số liệu đã công bố. Đăng nhập, nạp và sửa số liệu ở máy chủ chính.'
        : `Nút này chỉ cho xem số liệu đã công bố. Đăng nhập, nạp và sửa số liệu tại ${found}.`,
  },
  unavailable: {
    title: 'Chưa phục vụ được',
    detail: 'Cơ sở dữ liệu chưa đọc được. Hãy thử lại sau ít phút.',
  },
  internal: {
    title: 'Lỗi của máy chủ',
    detail: (found: string) => `Có lỗi ngoài dự kiến. Khi báo cho quản trị, hãy nêu mã ${found}.`,
  },
} satisfies Record<string, { readonly title: string; readonly detail: string | ((found: string) => string) }>;
