/** Tables some places publish beside the standard ones: known by their titles, not read. */
import type { TableDeclaration } from '../declaration';
import { GENERAL, TAIL } from './items';

function known(kind: string, ...titles: readonly string[]): TableDeclaration {
  return {
    kind,
    family: '决算',
    titles: titles.map((title) => new RegExp(title)),
    body: { layout: '仅识别' },
  };
}

const BOTH_SIDES = '(?:收支|收入(?:与|和|及)?支出)';
const BY_ECONOMY = '(?:经济(?:分类)?(?:科目)?)';

/** What a title says of one of the two smaller funds before its expenditure. */
const SMALLER_FUND = '(?:政府性基金|国有资本(?:经营)?)(?:预算)?(?:财政)?(?:拨款)?';

/** Expenditure in more detail than the standard tables, or of a part of it. */
const DETAILS: readonly TableDeclaration[] = [
  known(
    '一般公共预算财政拨款支出决算明细表',
    `${GENERAL}支出(?:决算)?${BY_ECONOMY}?明细${TAIL}`,
    `${GENERAL}支出(?:决算)?${BY_ECONOMY}(?:决算)?${TAIL}`,
  ),
  {
    ...known('一般公共预算财政拨款支出决算明细表', `${GENERAL}支出(?:决算)?(?:明细)?${TAIL}`),
    qualifier: /经济/,
  },
  known('一般公共预算财政拨款项目支出决算表', `${GENERAL}项目支出(?:决算)?(?:明细)?${TAIL}`),
  known('财政拨款支出决算明细表', `财政拨款支出(?:决算)?${BY_ECONOMY}?明细${TAIL}`),
  known('支出决算明细表', `支出决算${BY_ECONOMY}?明细${TAIL}`),
  known('基本支出决算明细表', `基本支出(?:决算)?${BY_ECONOMY}?明细${TAIL}`),
  known('项目支出决算表', `项目支出(?:决算)?(?:明细)?${TAIL}`),
  known(
    '政府性基金、国有资本经营分项支出决算表',
    `${SMALLER_FUND}(?:基本|项目)支出(?:决算)?${BY_ECONOMY}?(?:明细)?${TAIL}`,
  ),
  known('支出经济分类决算表', `支出(?:决算)?${BY_ECONOMY}(?:决算)?${TAIL}`),
  { ...known('支出经济分类决算表', `支出决算${TAIL}`), qualifier: /经济/ },
  known('上缴、补助支出决算表', `(?:上缴上级|对?附属单位补助)支出(?:决算)?(?:明细)?${TAIL}`),
];

/** Income and expenditure of other money: without these their titles would pass for those of all income and expenditure. */
const OTHER_MONEY: readonly TableDeclaration[] = [
  known(
    '财政专户管理资金收支决算表',
    `财政专户(?:管理)?(?:资金)?(?:${BOTH_SIDES}|收入|支出)(?:决算)?(?:明细)?${TAIL}`,
  ),
  known('单位资金收支决算表', `(?:单位|自有|其他)资金(?:${BOTH_SIDES}|收入|支出)(?:决算)?(?:明细)?${TAIL}`),
  known('非财政拨款收支决算表', `非(?:同级)?财政拨款(?:${BOTH_SIDES}|收入|支出)(?:决算)?${TAIL}`),
  known('经营收支决算表', `(?:经营|事业)${BOTH_SIDES}(?:决算)?${TAIL}`),
  known('项目收支决算表', `项目${BOTH_SIDES}(?:决算)?${TAIL}`),
  known(
    '政府性基金三公经费支出决算表',
    `政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:安排)?的?三公(?:经费)?(?:支出|决算)*${TAIL}`,
  ),
];

/** What may stand behind the first subject of a table on several: 机关运行经费、政府采购、国有资产占用情况表. */
const MORE = '(?:(?:、|及|和|与)(?:机关运行|政府采购|政府购买|国有资产|资产|车辆)[^、及和与]{0,10}?)*';
const LAST_WORDS = '(?:支出|决算|预算|执行|占用|购置|情况|统计|信息|公开|明细)*表$';

/** Figures that belong to no table of income and expenditure. */
const STATISTICS: readonly TableDeclaration[] = [
  known(
    '机关运行经费表',
    `(?:${GENERAL}|财政拨款)?(?:安排)?的?(?:行政参公单位)?机关运行(?:经费|费)?(?:财政拨款)?${MORE}${LAST_WORDS}`,
    `机构运行(?:经费|费)(?:支出)?${MORE}${LAST_WORDS}`,
  ),
  known('政府采购情况表', `政府采购${MORE}${LAST_WORDS}`),
  known('政府购买服务情况表', `政府购买服务${MORE}${LAST_WORDS}`),
  known(
    '国有资产占用情况表',
    `国有资产(?:占有|占用|使用|购置|存量|配置|管理|和|及)*${MORE}${LAST_WORDS}`,
    '(?:公务用车|车辆|房屋|大型设备)[^表]{0,12}占[有用](?:使用)?(?:情况)?(?:统计)?表$',
  ),
  known('基本数字表', '基本数字(?:情况)?表$'),
  known('非税收入征缴情况表', `非税收入${LAST_WORDS}`, '非税收入征缴(?:情况)?表$'),
  known('资产负债表', '资产(?:负债)?(?:简|信息)?(?:情况)?表$'),
  known('决算相关信息表', '(?:部门|单位)?决算(?:公开)?(?:相关|有关)(?:信息|数据)(?:统计)?(?:情况)?表$'),
];

export const RECOGNISED_TABLES: readonly TableDeclaration[] = [...DETAILS, ...OTHER_MONEY, ...STATISTICS];
