/** What a page that is loaded when its tab is opened is told. */
export interface TabPageProps {
  /** False while another tab is open. */
  readonly inFront: boolean;
}
