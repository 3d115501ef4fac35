import { secrecyHits } from '../../../src/checks/text/secrecy';
import { told } from './hits';

describe('words of secrecy', () => {
  test.each<[string, [string, string][]]>([
    ['机密★', [['密级标志', '机密★']]],
    ['秘密 ★ 1年', [['密级标志', '秘密 ★']]],
    ['绝密', [['密级标志', '绝密']]],
    ['【内部资料】', [['密级标志', '内部资料']]],
    [
      '内部资料，请勿外传',
      [
        ['内部字样', '内部资料'],
        ['内部字样', '请勿外传'],
      ],
    ],
    ['涉密信息系统等级测评', [['涉密字样', '涉密']]],
  ])('%s', (text, hits) => {
    expect(told(secrecyHits, text)).toEqual(hits);
  });

  test.each([
    '通过市委机要保密和档案局检查',
    '内部审计服务费',
    '保守国家秘密和商业机密',
    '非涉密网络建设',
    '注：本表不含涉密项目。',
    '因涉密，部分项目未列示。',
    '涉密内容依法不予公开',
  ])('nothing in %s', (text) => {
    expect(told(secrecyHits, text)).toEqual([]);
  });
});
