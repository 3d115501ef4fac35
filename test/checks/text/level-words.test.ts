import { levelOf, levelWordHits, type Level } from '../../../src/checks/text/level-words';
import { told } from './hits';

test.each<[string, Level | undefined]>([
  ['武汉市武昌区地方金融工作局', '区'],
  ['武汉市地方金融工作局', '市'],
  ['湖北省地方金融监督管理局', '省'],
  ['湖北省武汉市武昌区审计局', '区'],
  ['池州市东至县财政局', '县'],
  ['中华人民共和国水利部', '中央'],
  ['武汉东湖新技术开发区管委会', undefined],
  ['上海市财政局', undefined],
  ['政务服务中心', undefined],
])('%s is of the level %s', (name, level) => {
  expect(levelOf(name)).toBe(level);
});

describe('words of another level', () => {
  test.each<[string, Level, [string, string][]]>([
    ['财政拨款收入：指市级财政当年拨付的资金。', '区', [['其他级次的用语', '市级财政']]],
    ['机关运行经费是指为保障市直部门运行的费用', '区', [['其他级次的用语', '市直部门']]],
    ['指区级财政当年拨付的资金', '市', [['其他级次的用语', '区级财政']]],
    // A county's department that took over a district's template is near enough.
    ['指区级财政当年拨付的资金', '县', []],
    ['指市级财政当年拨付的资金', '市', []],
    ['市级财政补助资金', '区', []],
    ['根据市直部门的要求开展', '区', []],
    ['指中央财政当年拨付的资金', '区', []],
    // What comes from above is explained by the level above.
    ['上级补助收入：指市级财政部门拨付的资金', '区', []],
    ['市级专项资金是指市级财政安排的资金', '区', []],
  ])('%s (%s)', (text, level, hits) => {
    expect(told((each) => levelWordHits(each, level), text)).toEqual(hits);
  });
});
