/** What may differ between two lawful books of one layout. */
import type { Draw } from './draw';
import type { RoundingStyle } from './rounding';

export interface Dials {
  readonly year: number;
  readonly style: RoundingStyle;
  /** Amounts drawn in whole hundreds of 元, so that nothing is rounded in 万元. */
  readonly even: boolean;
  /** 元 a display unit: 100 for 万元 with two decimals. */
  readonly unit: '万元' | '元';
  readonly zero: '空' | '0' | '-';
  readonly format: '固定' | '常规';
  /** Totals are formulas with cached results. */
  readonly formulas: boolean;
  /** Cells store 元 exactly and show two decimals; only where each cell is rounded by itself. */
  readonly hidden: boolean;
  readonly zeroRows: boolean;
  readonly depth: '项' | '款';
  readonly list: '长' | '短';
  /** Whether the tables of funds contain what was carried over, and whether they say so. */
  readonly basis: '含结转' | '本年';
  readonly basisNote: boolean;
  /** 政府性基金 and 国资 tables on the other basis than 一般公共预算. */
  readonly fundBasisDiffers: boolean;
  /** 基本支出 by economic subject on the other basis than 一般公共预算支出表. */
  readonly basicBasisDiffers: boolean;
  readonly emptyFundTables: '表头' | '零' | '缺';
  readonly income: '分列' | '单位资金';
  readonly incomeColumns: '分列' | '单位资金';
  readonly unitRows: '部门和单位' | '单位';
  readonly projects: '全部' | '涉密' | '重点' | '无类别' | '单一结转';
  readonly forms: '全部' | '重点';
  /** 当年预算 of the project forms without what was carried over. */
  readonly formBasis: '含结转' | '本年';
  readonly overallBasis: '总计' | '本年';
  readonly listBasis: '含结转' | '本年';
  readonly officialByUnit: boolean;
  readonly merges: boolean;
  readonly sheetNames: '标题' | 'Sheet';
  readonly cover: boolean;
  readonly adjusted: boolean;
  readonly sourceOfRate: '印数' | '原数';
  readonly carryColumn: boolean;
  /** 收支总表 with a second block of expenditure, by nature. */
  readonly natureBlock: boolean;
  /** 财政拨款 as a subtotal over the three funds in 收入总表. */
  readonly appropriationSubtotal: boolean;
  /** Pensions of staff on contract, paid out of a project under the subject of pensions. */
  readonly contractPensions: boolean;
}

export function drawDials(draw: Draw): Dials {
  const style = draw.pick<RoundingStyle>(['逐格', '汇总', '舍位平衡']);
  const basis = draw.chance(0.6) ? '含结转' : '本年';
  return {
    year: draw.int(2021, 2025),
    style,
    even: draw.chance(0.25),
    unit: draw.chance(0.2) ? '元' : '万元',
    zero: draw.pick(['空', '0', '-']),
    format: draw.chance(0.2) ? '常规' : '固定',
    formulas: draw.chance(0.3),
    hidden: style === '逐格' && draw.chance(0.3),
    zeroRows: draw.chance(0.3),
    depth: draw.chance(0.15) ? '款' : '项',
    list: draw.pick(['长', '短']),
    basis,
    basisNote: draw.chance(0.5),
    fundBasisDiffers: draw.chance(0.15),
    basicBasisDiffers: draw.chance(0.15),
    emptyFundTables: draw.pick(['表头', '零', '缺']),
    income: draw.chance(0.75) ? '分列' : '单位资金',
    incomeColumns: draw.chance(0.75) ? '分列' : '单位资金',
    unitRows: draw.chance(0.8) ? '部门和单位' : '单位',
    projects: draw.pick(['全部', '全部', '全部', '涉密', '重点', '无类别', '单一结转']),
    forms: draw.pick(['全部', '重点']),
    formBasis: draw.chance(0.8) ? '含结转' : '本年',
    overallBasis: draw.pick(['总计', '本年']),
    listBasis: draw.chance(0.85) ? '含结转' : '本年',
    officialByUnit: draw.chance(0.25),
    merges: draw.chance(0.7),
    sheetNames: draw.chance(0.8) ? '标题' : 'Sheet',
    cover: draw.chance(0.4),
    adjusted: draw.chance(0.15),
    sourceOfRate: draw.pick(['印数', '原数']),
    carryColumn: draw.chance(0.15),
    natureBlock: draw.chance(0.3),
    appropriationSubtotal: draw.chance(0.2),
    contractPensions: draw.chance(0.05),
  };
}
