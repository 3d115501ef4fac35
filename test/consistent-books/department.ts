/**
 * A department with its whole budget as single entries in 元: who spends what under which subject out of which money.
 * Every table is a sum of some of the entries, so that all of them agree by construction.
 */
import type { Dials } from './dials';
import type { Draw } from './draw';
import { HOME_SECTIONS } from './subjects';

export const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'] as const;
export const OWN_SOURCES = ['事业收入', '经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'] as const;

export type Fund = (typeof FUNDS)[number] | '财政专户管理资金' | '单位资金';
/** 使用非财政拨款结余 is money of the units' own that is neither income of the year nor carried over. */
export type Source = Exclude<Fund, '单位资金'> | (typeof OWN_SOURCES)[number] | '使用非财政拨款结余';
export type Nature =
  '人员经费' | '公用经费' | '项目支出' | '经营支出' | '上缴上级支出' | '对附属单位补助支出' | '结转下年';

export interface Entry {
  readonly unit: string;
  /** 项, seven digits. */
  readonly subject: string;
  readonly fund: Fund;
  readonly source: Source;
  /** Paid out of what was carried over from last year. */
  readonly carried: boolean;
  readonly nature: Nature;
  /** 款 of the economic classification; of 基本支出 only. */
  readonly economic?: string;
  readonly project?: string;
  readonly yuan: number;
}

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly administrative: boolean;
}

export interface Project {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly category: '22' | '31' | '32';
}

/** “三公” out of general budget, in 元, by unit. */
export interface OfficialSpending {
  readonly 因公出国费: number;
  readonly 公务用车购置费: number;
  readonly 公务用车运行费: number;
  readonly 公务接待费: number;
}

export interface Department {
  readonly code: string;
  readonly name: string;
  readonly units: readonly Unit[];
  readonly entries: readonly Entry[];
  readonly projects: readonly Project[];
  readonly official: ReadonlyMap<string, OfficialSpending>;
  /** What one unit grants another within the department: counted in the units, not in the department. */
  readonly offset: { readonly from: string; readonly to: string; readonly yuan: number } | undefined;
  readonly secret: ReadonlySet<string>;
}

/** What a layout has room for. */
export interface Room {
  readonly carriedOver: boolean;
  readonly fiscalAccount: boolean;
  readonly grants: boolean;
  readonly offsets: boolean;
  readonly ownSurplus: boolean;
  /** 经营支出. */
  readonly business: boolean;
}

export function drawDepartment(draw: Draw, dials: Dials, room: Room): Department {
  return new Drawing(draw, dials, room).department();
}

const PERSONNEL: readonly (readonly [economic: string, subject: string])[] = [
  ['30101', ''],
  ['30102', ''],
  ['30103', ''],
  ['30107', ''],
  ['30108', '2080505'],
  ['30109', '2080506'],
  ['30110', '2101101'],
  ['30111', '2101103'],
  ['30112', '2089999'],
  ['30113', '2210201'],
  ['30199', ''],
  ['30302', '2080501'],
];
const OPERATING =
  '30201 30202 30205 30206 30207 30209 30211 30212 30213 30215 30216 30217 30228 30229 30231 30239 30299 31002 31013'.split(
    ' ',
  );
const OFFICIAL: Readonly<Record<string, keyof OfficialSpending>> = {
  '30212': '因公出国费',
  '30217': '公务接待费',
  '30231': '公务用车运行费',
  '31013': '公务用车购置费',
};
const PROJECT_NAMES = [
  '信息系统运行维护',
  '业务工作经费',
  '专项调查研究',
  '宣传培训经费',
  '设施设备购置',
  '综合监管专项',
  '公共服务补助',
  '人才发展专项',
];
const FUND_SUBJECTS = ['2120803', '2120899', '2296002', '2296006'];
const CAPITAL_SUBJECTS = ['2230105', '2239999'];

class Drawing {
  private readonly entries: Entry[] = [];
  private readonly projects: Project[] = [];
  private readonly official = new Map<string, OfficialSpending>();
  private readonly home: string;
  private readonly carries: boolean;
  private readonly leaves: boolean;
  private readonly code: string;

  constructor(
    private readonly draw: Draw,
    private readonly dials: Dials,
    private readonly room: Room,
  ) {
    this.home = draw.pick(HOME_SECTIONS);
    this.carries = room.carriedOver && draw.chance(0.6);
    this.leaves = room.carriedOver && draw.chance(0.35);
    this.code = String(draw.int(101, 498));
  }

  department(): Department {
    const { draw } = this;
    const name = draw.pick(['江城市商务局', '滨湖市水务局', '清源县统计局', '东岭区审计局']);
    const units = this.units(name);
    units.forEach((unit, index) => {
      this.spend(unit, index > 0 && draw.chance(0.15));
    });
    const offset = this.room.offsets && draw.chance(0.5) ? this.offset(units) : undefined;
    const { entries, projects, official } = this;
    const secret = new Set(
      draw.some(
        projects.map(({ code }) => code),
        0.3,
      ),
    );
    return { code: this.code, name, units, entries, projects, official, offset, secret };
  }

  private units(name: string): Unit[] {
    const count = this.draw.pick([1, 1, 2, 3, 4]);
    return Array.from({ length: count }, (_, index) => ({
      code: `${this.code}00${index + 1}`,
      name:
        index === 0 ? `${name}本级` : `${name.slice(0, 3)}${['服务', '信息', '保障'][index - 1] ?? ''}中心`,
      administrative: index === 0,
    }));
  }

  /** The first unit grants the second what that would else have had as 其他收入 from without. */
  private offset([from, to]: readonly Unit[]): Department['offset'] {
    if (from === undefined || to === undefined) return undefined;
    const yuan = this.entries
      .filter(({ unit, source, carried }) => unit === to.code && source === '其他收入' && !carried)
      .reduce((sum, entry) => sum + entry.yuan, 0);
    return yuan > 0 ? { from: from.code, to: to.code, yuan } : undefined;
  }

  /** At least 100 元: what is printed as zero would be taken for nothing. */
  private yuan(scale: number): number {
    const amount = 100 + Math.floor(this.draw.next() ** 2 * scale);
    return this.dials.even ? Math.ceil(amount / 100) * 100 : amount;
  }

  private spend(unit: Unit, poor: boolean): void {
    this.basic(unit, poor);
    const count = this.draw.int(0, 4);
    const spent = Array.from({ length: count }, () => this.project(unit, poor)).reduce((a, b) => a + b, 0);
    this.officialSpending(unit, spent);
    this.other(unit);
    if (this.leaves) this.leave(unit, poor);
    if (this.carries && this.draw.chance(0.15)) this.deficit(unit);
  }

  private add(entry: Omit<Entry, 'source'> & { source?: Source }): void {
    const source = entry.source ?? (entry.fund === '单位资金' ? this.ownSource() : entry.fund);
    this.entries.push({ ...entry, source });
  }

  private ownSource(): Source {
    const sources: Source[] = ['事业收入', '其他收入'];
    if (this.room.grants) sources.push('上级补助收入', '附属单位上缴收入');
    if (this.room.ownSurplus) sources.push('使用非财政拨款结余');
    return this.draw.pick(sources);
  }

  private ownFund(): Fund {
    return this.room.fiscalAccount && this.draw.chance(0.4) ? '财政专户管理资金' : '单位资金';
  }

  private basic(unit: Unit, poor: boolean): void {
    const mixed = this.draw.chance(0.3);
    const running = `${this.home}${unit.administrative ? '01' : '50'}`;
    for (const [economic, subject] of PERSONNEL) {
      if (this.draw.chance(0.1)) continue;
      const own = subject === '2101101' && !unit.administrative ? '2101102' : subject || running;
      const rank = subject === '2080501' && !unit.administrative ? '2080502' : own;
      this.basicEntry(unit, rank, '人员经费', economic, poor, mixed);
    }
    for (const economic of this.draw.some(OPERATING, 0.7)) {
      this.basicEntry(unit, running, '公用经费', economic, poor, mixed);
    }
  }

  private basicEntry(
    unit: Unit,
    subject: string,
    nature: Nature,
    economic: string,
    poor: boolean,
    mixed: boolean,
  ): void {
    const common = { unit: unit.code, subject, nature, economic };
    const fund: Fund = poor ? this.ownFund() : '一般公共预算';
    this.add({ ...common, fund, carried: false, yuan: this.yuan(900000) });
    if (mixed && !poor && this.draw.chance(0.4)) {
      this.add({ ...common, fund: this.ownFund(), carried: false, yuan: this.yuan(90000) });
    }
    if (
      this.carries &&
      !poor &&
      OFFICIAL[economic] === undefined &&
      nature === '公用经费' &&
      this.draw.chance(0.15)
    ) {
      this.add({ ...common, fund, carried: true, yuan: this.yuan(40000) });
    }
  }

  /** Draws a project and gives its general budget of the year. */
  private project(unit: Unit, poor: boolean): number {
    const { draw } = this;
    const category = draw.pick<Project['category']>(['22', '31', '31', '32']);
    const serial = String(this.projects.length + 100).padStart(9, '0');
    const code = `42010022${this.code}${category === '22' ? 'Y' : 'T'}${serial}`;
    const name = `${draw.pick(PROJECT_NAMES)}${draw.chance(0.3) ? '' : `（${draw.int(1, 9)}期）`}`;
    this.projects.push({ code, name, unit: unit.code, category });
    const usual = `${this.home}${draw.pick(['02', '02', '99', '99', '98'])}`;
    const subject = this.dials.contractPensions ? '2080505' : usual;
    const common = { unit: unit.code, nature: '项目支出' as const, project: code };
    let general = 0;
    const funds: Fund[] = poor ? [this.ownFund()] : this.projectFunds();
    for (const fund of funds) {
      const own =
        fund === '政府性基金预算'
          ? draw.pick(FUND_SUBJECTS)
          : fund === '国有资本经营预算'
            ? draw.pick(CAPITAL_SUBJECTS)
            : subject;
      const carried = this.carries && draw.chance(0.3);
      const yuan = this.yuan(4000000);
      if (!carried || draw.chance(0.5)) {
        this.add({ ...common, subject: own, fund, carried: false, yuan });
        if (fund === '一般公共预算') general += yuan;
      }
      if (carried) this.add({ ...common, subject: own, fund, carried: true, yuan: this.yuan(300000) });
    }
    return general;
  }

  private projectFunds(): Fund[] {
    const { draw } = this;
    const funds: Fund[] = draw.chance(0.85) ? ['一般公共预算'] : [];
    if (draw.chance(0.12)) funds.push('政府性基金预算');
    if (draw.chance(0.06)) funds.push('国有资本经营预算');
    if (draw.chance(0.15) || funds.length === 0) funds.push(this.ownFund());
    return funds;
  }

  /** From 基本支出 and, where there are projects, from these too. */
  private officialSpending(unit: Unit, general: number): void {
    const basic = (item: string): number =>
      this.entries
        .filter((entry) => entry.unit === unit.code && entry.fund === '一般公共预算' && !entry.carried)
        .filter(({ economic }) => economic !== undefined && OFFICIAL[economic] === item)
        .reduce((sum, { yuan }) => sum + yuan, 0);
    const more = (): number => (general > 400000 && this.draw.chance(0.4) ? this.yuan(90000) : 0);
    this.official.set(unit.code, {
      因公出国费: basic('因公出国费') + more(),
      公务用车购置费: basic('公务用车购置费') + more(),
      公务用车运行费: basic('公务用车运行费') + more(),
      公务接待费: basic('公务接待费') + more(),
    });
  }

  private other(unit: Unit): void {
    const subject = `${this.home}99`;
    const common = { unit: unit.code, subject, fund: '单位资金' as const, carried: false };
    if (this.room.business && !unit.administrative && this.draw.chance(0.2)) {
      this.add({ ...common, source: '经营收入', nature: '经营支出', yuan: this.yuan(500000) });
    }
    if (this.room.grants && this.draw.chance(0.08)) {
      this.add({ ...common, nature: '上缴上级支出', yuan: this.yuan(200000) });
    }
    if (this.room.grants && this.draw.chance(0.08)) {
      this.add({ ...common, nature: '对附属单位补助支出', yuan: this.yuan(200000) });
    }
  }

  /** Income or money carried over that stays for next year. */
  private leave(unit: Unit, poor: boolean): void {
    const common = { unit: unit.code, subject: `${this.home}99`, nature: '结转下年' as const };
    if (!poor && this.draw.chance(0.5)) {
      this.add({
        ...common,
        fund: '一般公共预算',
        carried: this.carries && this.draw.chance(0.5),
        yuan: this.yuan(200000),
      });
    }
    if (this.draw.chance(0.5))
      this.add({ ...common, fund: '单位资金', carried: false, yuan: this.yuan(200000) });
  }

  /** A red figure carried over (of the unit's own business), made good by income of the year. */
  private deficit(unit: Unit): void {
    const yuan = this.yuan(50000);
    const common = {
      unit: unit.code,
      subject: `${this.home}99`,
      fund: '单位资金' as const,
      nature: '结转下年' as const,
    };
    this.add({ ...common, carried: false, yuan });
    this.add({ ...common, carried: true, yuan: -yuan });
  }
}
