import { formulasOf } from '../../src/formulas/catalogue';
import { FormulaSyntaxError, parseCondition, parseFormulas, parseStatement } from '../../src/formulas/parse';
import { printCondition, printFormula, printStatement } from '../../src/formulas/print';

describe('the catalogue', () => {
  it('prints as text that parses to the same formulas', () => {
    const nodes = formulasOf(['预算', '决算']).formulas.map(
      ({ id, severity, sentence, statement, condition }) => ({
        id,
        severity,
        sentence,
        statement,
        ...(condition ? { condition } : {}),
      }),
    );
    expect(nodes.length).toBeGreaterThan(250);
    expect(parseFormulas(nodes.map(printFormula).join('\n\n'))).toEqual(nodes);
  });
});

describe('statements', () => {
  it.each([
    [
      '收支总表·左[收入总计]=收支总表·左[本年收入合计]＋收支总表·左[上年结转结余]？',
      '收支总表·左[收入总计] = 收支总表·左[本年收入合计] + 收支总表·左[上年结转结余]?',
    ],
    ['甲表[合计，金额] >= - 甲表[一, 金额] - 3.5', '甲表[合计, 金额] >= -甲表[一, 金额] - 3.5'],
    ['甲表[a] ≤ 乙表[b]', '甲表[a] <= 乙表[b]'],
    ['Σ 甲表·明细[#类别:22, 金额]? = 5', 'Σ 甲表·明细[#类别:22, 金额]? = 5'],
    ['甲表[x] = 任一(甲表[y]；甲表[z] - 1)', '甲表[x] = 任一(甲表[y]; 甲表[z] - 1)'],
    [
      '逐行 支出总表#类：合计 = 基本支出 + Σ 项目/*? 不计 其中数, 上年/合计',
      '逐行 支出总表#类: 合计 = 基本支出 + Σ 项目/*? 不计 其中数, 上年/合计',
    ],
    ['逐行 甲表: 比率 增减率 = (本年 - 上年) ÷ 上年', '逐行 甲表: 比率 增减率 = (本年 - 上年) ÷ 上年'],
    ['逐级 支出总表#合计: *', '逐级 支出总表#合计: *'],
    ['逐级 支出总表: 合计, 基本支出', '逐级 支出总表: 合计, 基本支出'],
    ['逐码 功能科目#类: 甲表·右.预算数 = 乙表.合计?', '逐码 功能科目#类: 甲表·右.预算数 = 乙表.合计?'],
    [
      '逐项 $列 取 (合计, 本年收入/小计): 甲表[1, $列] = 乙表[1, $列]',
      '逐项 $列 取 (合计, 本年收入/小计): 甲表[1, $列] = 乙表[1, $列]',
    ],
    [
      '逐表 目标表: 本表[a] = 项目表[项目编码=本表.项目编码, 合计]',
      '逐表 目标表: 本表[a] = 项目表[项目编码=本表.项目编码, 合计]',
    ],
    ['比率 甲表[a, 占比] = 甲表[a] ÷ 甲表[b]', '比率 甲表[a, 占比] = 甲表[a] ÷ 甲表[b]'],
    ['其中项 <= 所属项', '其中项 <= 所属项'],
    ['表3[208, 栏2] = 表5-1[“工资（津贴）”|工资, 栏2]', '表3[208, 栏2] = 表5-1[“工资(津贴)”|工资, 栏2]'],
    ["'3.支出总表'!D6 = '3.支出总表'!$E$6 + Sheet1!f6", "'3.支出总表'!D6 = '3.支出总表'!E6 + 'Sheet1'!F6"],
    ['甲表[30217 公务接待费|接待费, 合计] = 1', '甲表[30217 公务接待费|接待费, 合计] = 1'],
  ])('%s', (written, printed) => {
    const statement = parseStatement(written);
    expect(printStatement(statement)).toBe(printed);
    expect(parseStatement(printed)).toEqual(statement);
  });
});

describe('conditions', () => {
  it.each([
    [
      '有表(甲) 且 非 有行(甲·左[#类]) 或 有列(甲[上年/合计|上年])',
      '有表(甲) 且 非 有行(甲·左[#类]) 或 有列(甲[上年/合计|上年])',
    ],
    ['非 (有表(甲) 或 有注(乙, 主要|部分))', '非 (有表(甲) 或 有注(乙, 主要|部分))'],
    ['非 甲[x]? = 0', '非 (甲[x]? = 0)'],
    [
      '口径(甲)=含结转 且 有涉密说明(乙) 且 有字样(丙, 调入)',
      '口径(甲) = 含结转 且 有涉密说明(乙) 且 有字样(丙, 调入)',
    ],
    ['同项目(甲·项目#项目, 乙#项目)', '同项目(甲·项目#项目, 乙#项目)'],
    ['当 有表(甲)', '有表(甲)'],
  ])('%s', (written, printed) => {
    const condition = parseCondition(written);
    expect(printCondition(condition)).toBe(printed);
    expect(parseCondition(printed)).toEqual(condition);
  });
});

describe('a file', () => {
  it('may hold comments, and keeps the full-width signs of a sentence', () => {
    const [formula] = parseFormulas(
      '// 表一\nB1-1 【核实】「合计＝Ａ，B」 // 注\n 甲[a] = 1 // 尾\n 当 有表(甲)；\n',
    );
    expect(formula).toMatchObject({ id: 'B1-1', severity: '核实', sentence: '合计＝Ａ，B' });
  });
});

describe('messages', () => {
  const message = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return error.message;
      throw error;
    }
    return '';
  };

  it.each([
    ['甲表[收入总计 = 1', '第1行第9列：「=」写法有误，此处应为「,」、「]」、「|」'],
    ['甲表[a] = 乙表[b] +', "第1行第16列：公式没有写完，此处应为名称、「'」、「Σ」"],
    ['甲表[a] 等于 1', '第1行第7列：「等于」写法有误，此处应为＋ 或 －、＝、>= 或 <='],
    [
      '逐码 科目: 甲.合计 = 1',
      '第1行第4列：「科目」写法有误，此处应为比对范围（功能科目、经济科目、单位、项目或项目名称）',
    ],
    [
      '',
      "第1行第1列：公式没有写完，此处应为名称、「'」、「Σ」、「其中项」、「比率」、「逐码」、「逐级」、「逐行」、等",
    ],
  ])('%j', (text, expected) => {
    expect(message(() => parseStatement(text))).toBe(expected);
  });

  it('names the line in a file', () => {
    expect(message(() => parseFormulas('A-1 【错误】「一」 甲[a] = 1;\nA-2 【警告】「二」 甲[a] = 1;'))).toBe(
      '第2行第6列：「警告】「二」」写法有误，此处应为级别（错误、核实或提示）',
    );
  });

  it('refuses an id that stands twice', () => {
    expect(message(() => parseFormulas('A-1 【错误】「一」 甲[a] = 1;\nA-1 【错误】「二」 甲[a] = 2;'))).toBe(
      '第2行：公式编号 A-1 重复，请改用别的编号',
    );
  });
});
