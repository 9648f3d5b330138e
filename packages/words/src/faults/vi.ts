/** What is wrong with a field of a body, and with a parameter of an address (by its form or the code of zod). */
export const faults = {
  fields: {
    'area-unknown': 'Không có địa bàn này.',
    'indicator-unknown': 'Không có chỉ tiêu này.',
    'source-unknown': 'Không có nguồn này.',
    'period-form': 'Ghi năm như 2025 (hoặc 2025-S1, 2025-Q2, 2025-06).',
    'period-range': 'Năm nằm ngoài khoảng 1990–2100.',
    'value-range': 'Giá trị nằm ngoài khoảng của chỉ tiêu; kiểm tra số và đơn vị.',
    'value-integer': 'Chỉ tiêu này là số nguyên.',
    'range-end-missing': 'Khoảng phải có giá trị cuối.',
    'range-end-before': 'Giá trị cuối phải lớn hơn giá trị đầu.',
    'range-end-unwanted': 'Chỉ mục tiêu dạng khoảng mới có giá trị cuối.',
    'baseline-after': 'Kỳ gốc sau kỳ của mục tiêu.',
    'text-missing': 'Không được để trống.',
    'date-form': 'Ngày ghi như 2021-04-15 (hoặc 2021-04, 2021 khi chưa rõ ngày).',
    'date-future': 'Ngày ban hành ở sau hôm nay.',
    'address-form': 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.',
    'password-short': 'Mật khẩu cần ít nhất 12 ký tự; một câu dài dễ nhớ là tốt nhất.',
    'password-long': 'Mật khẩu dài nhất 1.000 ký tự.',
    'password-common':
      'Mật khẩu dễ đoán: gồm phần lớn là mật khẩu phổ biến, tên tỉnh, tên hệ thống hoặc tên của bạn.',
  },

  parameters: {
    period: 'Kỳ phải có dạng 2023, 2023-S1, 2023-Q2 hoặc 2023-06.',
    date: 'Ngày phải có dạng 2025-06-30.',
    'as-of': 'Phải là ngày (2024-01-31) hoặc thời điểm RFC 3339.',
    unrecognized_keys: 'API không có tham số này.',
    invalid_type: 'Thiếu hoặc sai kiểu giá trị.',
    invalid_value: 'Không thuộc các giá trị được phép.',
    invalid_format: 'Sai dạng: chỉ gồm chữ thường không dấu, số và dấu gạch nối.',
    too_small: 'Nhỏ hơn mức cho phép.',
    too_big: 'Lớn hơn mức cho phép.',
    invalid_union: 'Giá trị không đúng dạng nào được phép.',
    other: 'Giá trị không hợp lệ.',
  },
};
