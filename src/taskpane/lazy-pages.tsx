/** 科目, 填充 and 指标分析: loaded when they are opened first, with all they work with, so that the pane itself starts soon. */
import { Suspense, lazy, type ComponentType } from 'react';
import { INDICATORS } from './indicators-wording';
import { PageFrame } from './page-frame';
import type { TabPageProps } from './tab-page';
import { TABS } from './wording';

const Subjects = lazy(() =>
  import(/* webpackChunkName: "subjects" */ './subject-page').then(
    ({ SubjectPage: page }) => paged(page),
    failed,
  ),
);
const Fill = lazy(() =>
  import(/* webpackChunkName: "fill" */ './fill-page').then(({ FillPage: page }) => paged(page), failed),
);

const Indicators = lazy(() =>
  import(/* webpackChunkName: "indicators" */ './indicators-page').then(
    ({ IndicatorsPage: page }) => ({ default: page }),
    () => ({ default: () => <InFront text={TABS.notLoaded} /> }),
  ),
);

export function IndicatorsPage() {
  return (
    <Suspense fallback={<InFront text={TABS.loading} />}>
      <Indicators />
    </Suspense>
  );
}

export function SubjectPage(props: TabPageProps) {
  return (
    <Suspense fallback={<Told text={TABS.loading} />}>
      <Subjects {...props} />
    </Suspense>
  );
}

export function FillPage(props: TabPageProps) {
  return (
    <Suspense fallback={<Told text={TABS.loading} />}>
      <Fill {...props} />
    </Suspense>
  );
}

function paged(page: ComponentType<TabPageProps>): { default: ComponentType<TabPageProps> } {
  return { default: page };
}

/** The site may be out of reach by the time a tab is opened. */
function failed(): { default: ComponentType<TabPageProps> } {
  return paged(() => <Told text={TABS.notLoaded} />);
}

/** A page in front of the tabs has its way back whatever happens. */
function InFront({ text }: { text: string }) {
  return (
    <PageFrame title={INDICATORS.title}>
      <Told text={text} />
    </PageFrame>
  );
}

function Told({ text }: { text: string }) {
  return <p style={{ padding: '20px 16px', margin: 0 }}>{text}</p>;
}
