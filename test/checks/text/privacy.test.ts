import { isIdentityNumber, masked, privacyHits } from '../../../src/checks/text/privacy';
import { told } from './hits';

describe('personal data', () => {
  test.each<[string, [string, string][]]>([
    ['联系电话：13800000000', [['手机号码', '13800000000']]],
    ['138 0000 0000（张三）', [['手机号码', '138 0000 0000']]],
    ['139-0000-0000，转财务', [['手机号码', '139-0000-0000']]],
    ['身份证号11010519491231002X', [['身份证号码', '11010519491231002X']]],
    ['开户账号：6222 0000 0000 0000 000', [['银行账号', '6222 0000 0000 0000 000']]],
    ['账号 4200100012345678', [['银行账号', '4200100012345678']]],
    ['请发至 zhangsan@qq.com 。', [['个人电子邮箱', 'zhangsan@qq.com']]],
    ['家庭住址：某市江岸区胜利街1号', [['家庭住址', '某市江岸区胜利街1号']]],
  ])('%s', (text, hits) => {
    expect(told(privacyHits, text)).toEqual(hits);
  });

  test.each([
    // Telephones and mailboxes of an office.
    '联系电话：027-82800001',
    '82800001',
    'czj@wuhan.gov.cn',
    '单位邮箱：qpsdag@126.com',
    '监督举报电子邮箱：qpsdag@163.com',
    // Codes of projects, documents, subjects; amounts.
    '42010022169T000000105',
    '420100221690000000105',
    '13800000000.00',
    '金额13800000000.5元',
    '编号A13800000000',
    // 18 digits, but no date of birth, or a wrong check digit.
    '110105194913310021',
    '110105194912310021',
    // A long number that nobody calls an account.
    '4200100012345678',
    '单位地址：武汉市江岸区胜利街261号',
  ])('nothing in %s', (text) => {
    expect(told(privacyHits, text)).toEqual([]);
  });

  test('the check digit of an identity number', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('11010519491231002x')).toBe(true);
    expect(isIdentityNumber('110105194912310020')).toBe(false);
  });

  test('what is told is masked', () => {
    expect(masked('13800000000')).toBe('138****00');
    expect(masked('zhangsan@qq.com')).toBe('z***@qq.com');
    expect(masked('江岸区胜利街1号')).toBe('江岸****');
  });
});
