/**
 * Text files imported as modules: the default export is the file's content, byte for byte as UTF-8 text.
 * webpack (asset/source) and jest (test/support/text-transform.cjs) both give the module this shape.
 */
declare module '*.csv' {
  const text: string;
  export default text;
}
declare module '*.txt' {
  const text: string;
  export default text;
}
declare module '*.gongshi' {
  const text: string;
  export default text;
}
