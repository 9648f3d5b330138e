export const accounts = {
  logIn: 'Đăng nhập',
  logOut: 'Đăng xuất',
  logOutFailed: 'Chưa đăng xuất được. Kiểm tra mạng rồi thử lại.',
  account: 'Tài khoản',
  menuOf: 'Tài khoản {name}',
  roles: {
    viewer: 'Người xem',
    editor: 'Chuyên viên nhập liệu',
    approver: 'Người duyệt',
    admin: 'Quản trị viên',
  },
  loginTitle: 'Đăng nhập',
  loginLead: 'Dành cho người nạp, duyệt số liệu và quản trị hệ thống.',
  name: 'Tên đăng nhập',
  nameHint: 'Ví dụ: Nguyễn Văn An, hoặc an.nguyen',
  password: 'Mật khẩu',
  passwordHint:
    'Ít nhất 12 ký tự. Một câu dài, dễ nhớ với bạn là tốt nhất; không cần chữ hoa hay ký tự đặc biệt.',
  showPassword: 'Hiện hoặc ẩn mật khẩu',
  alreadyIn: 'Bạn đang đăng nhập với tên “{name}”.',
  toBoard: 'Tới Bảng mục tiêu',
  needsTlsTitle: 'Không đăng nhập được qua kết nối này',
  needsTls:
    'Kết nối tới máy chủ không được mã hóa, nên mật khẩu có thể bị người khác trong mạng đọc được. Hãy dùng địa chỉ https:// của hệ thống, hoặc hỏi người quản trị máy chủ.',
  failed: 'Không gửi được',
  unreachable: 'Không kết nối được tới máy chủ. Kiểm tra mạng rồi thử lại.',
  setupTitle: 'Tạo quản trị viên đầu tiên',
  setupLead: 'Hệ thống chưa có tài khoản nào. Quản trị viên thêm những người khác sau đó.',
  makeAdmin: 'Tạo tài khoản và đăng nhập',
  spentTitle: 'Liên kết này không còn hiệu lực',
  spent:
    'Liên kết chỉ dùng được một lần, và mỗi lần khởi động máy chủ thay bằng liên kết mới. Nếu đã có tài khoản, hãy đăng nhập; nếu chưa, lấy liên kết mới nhất ở nơi khởi động máy chủ.',
};
