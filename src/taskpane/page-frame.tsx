/** A page in front of the check: a title with the way back, and what it holds. Esc goes back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { useView } from './view-state';
import { PANE } from './wording';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    flexShrink: 0,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  foot: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
});

export function PageFrame({
  title,
  foot,
  children,
}: {
  title: string;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const view = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  const back = (): void => view.back();
  const inside = useRef(true);
  useEffect(() => heading.current?.focus(), []);
  // What had the focus may be gone from the page by now; the keyboard must not be lost with it.
  useEffect(() => {
    const { current } = heading;
    if (inside.current && current?.ownerDocument.activeElement === current?.ownerDocument.body)
      current?.focus();
  });
  return (
    <section
      className={styles.page}
      aria-label={title}
      onFocus={() => (inside.current = true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        inside.current = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) back();
      }}
    >
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={PANE.back} onClick={back} />
        <h2 className={styles.title} tabIndex={-1} ref={heading}>
          {title}
        </h2>
      </div>
      <div className={styles.content}>{children}</div>
      {foot === undefined ? null : <div className={styles.foot}>{foot}</div>}
    </section>
  );
}
