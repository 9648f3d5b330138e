/**
 * What passwords are most often made of, as letters and digits without marks: the commonest passwords of
 * published leaks, worldwide and Vietnamese, from memory; no list was downloaded. Passwords here have
 * twelve characters and more, so that these are met as parts of them ("matkhau123456"), and short ones
 * need not be listed. A list of three thousand would mostly repeat these with other digits.
 */
export const COMMON_PARTS: readonly string[] = `
123456789 1234567890 12345678 1234567 123456 12345 0123456789 987654321 9876543210 0987654321 87654321
7654321 654321 54321 123123123 123123 321321 121212 112233 11223344 1122334455 111222 123321 1234321
147258369 147852369 741852963 159753 159357 789456123 456789 147258 963852741 135792468 1357924680 246810
102030 010203 101010 131313 232323 696969 420420 100200 20012002 11111111 1111111 111111 11111 00000000
000000 00000 22222 33333 44444 55555 666666 66666 777777 77777 888888 88888 999999 99999 1q2w3e4r5t 1q2w3e4r
1q2w3e q1w2e3r4t5 q1w2e3r4 q1w2e3 1qaz2wsx3edc 1qaz2wsx 1qazxsw2 zaq12wsx zaq1xsw2 qaz123 qazwsx qazwsxedc
qwertyuiop qwertyui qwerty123 qwerty1 qwerty qwertz azerty asdfghjkl asdfgh asdfg asdasd asdf1234 zxcvbnm zxcvbn
zxcvb poiuytrewq lkjhgfdsa mnbvcxz qweasdzxc qweasd qweqwe qwe123 1qaz wsxedc abcdefghijkl abcdefgh abcdefg
abcdef abcde abcd1234 abc123 abc1234 abc12345 123abc 1234abcd aabbcc a1b2c3d4 a1b2c3 a123456 aa123456 a12345
password1 password passwort passw0rd p4ssw0rd p4ssword pa55word passwd pass123 pass1234 mypassword thepassword
newpassword changeme changeit changethis letmein openup opensesame access access14 welcome welcome1 default
secret topsecret mysecret private security secure administrator admin123 admin1234 administrador admin root123
toor superuser superadmin sysadmin system manager master masterkey server database oracle mysql postgres
guest guest123 tester test123 test1234 testing testtest demo123 sample example temporary temppass temp123
user123 username userpass login login123 loginpass signin computer internet windows windows10 microsoft google
facebook zalo123 youtube iphone samsung android linux ubuntu hello123 hello hellohello helloworld iloveyou
iloveyou1 iloveu loveyou lovelove loveme lover forever sunshine princess dragon monkey football baseball
basketball soccer hockey superman batman spiderman starwars pokemon naruto doraemon conan shadow ninja mustang
harley ferrari porsche mercedes toyota honda yamaha jordan jordan23 michael jennifer jessica michelle ashley
daniel andrew charlie thomas robert joshua nicole amanda matthew anthony william george hunter killer trustno1
whatever freedom liverpool chelsea arsenal barcelona realmadrid manchester juventus ronaldo messi10 number1
cookie cheese banana orange chocolate summer winter spring autumn january february october november december
monday friday sunday flower butterfly angel angels babygirl lovely sweet sweety family happy happy123 lucky
lucky7 diamond golden silver purple yellow computer1 samsung1 pussycat cowboys yankees rangers lakers
matkhau1 matkhau123 matkhau mkhau matkhaumoi matkhaucu matma123 khongbiet khongco khongcogi khongquen quenmatkhau
anhyeuem anhyeuemnhieu emyeuanh yeuem yeuanh yeuanhnhieu iuanh iuem anhnhoem emnhoanh nhoem nhoanh yeunhau
yeumaimai maimai mailaanh mailaem mottinhyeu tinhyeu tinhyeuem hanhphuc maiyeu motminh codon buonqua gaubong
congchua hoangtu meocon chocon heocon thoconxinh bupbe baobinh chungtoi giadinh bome bamecon mebabongu conyeume
baomat taikhoan dangnhap nguoidung quantri quantrivien admintinh vanthu vanphong coquan congchuc vienchuc
chuyenvien lanhdao truongphong giamdoc phogiamdoc chutich bithu ubnd ubndtinh uybannhandan sotttt sokhcn
sothongtin thongtintruyenthong khoahoccongnghe congnghethongtin congthongtin dichvucong motcua motcuadientu
kinhteso kinhte xahoiso chinhquyenso chinhphuso chinhphudientu chuyendoiso chuyendoi solieu thongke cucthongke
sothongke chitieu theodoi baocao dashboard kts2024 kts2025 kts2026 vietnam vietnam1 vietnam123 vietnamvodich
vnpt1234 vnpt123 viettel123 viettel vnptvinaphone mobifone vinaphone fptvn fpt123 hochiminh bachho bacho1890
dangcongsan quochoi songlambac nuocviet nuocvietnam toiyeuvietnam yeunuoc docbacgiang doclaptudo doclap tudo
hanhphuc123 namquocsonha quoctang sinhnhat thangmuoi thangchin ngayxua ngaymai hoahong hoasen hoadao hoamai
quenmat nguyenvan nguyenthi nguyen123 tranvan tranthi levan lethi phamvan phamthi hoangvan vuvan dangvan buivan
nguyenvana tranvanb
`
  .trim()
  .split(/\s+/);
