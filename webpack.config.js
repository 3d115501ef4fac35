/**
 * Builds what is shipped: the command line as dist/gongkai.js, and dist/web/, a folder any static web server can serve,
 * with the page without Excel, the task pane, the ribbon commands, and the manifest.
 *
 * Settings, from the environment:
 * GONGKAI_BASE_URL   where the folder will be served; written into the manifest (https://localhost:3000).
 * GONGKAI_OFFICE_JS  where the pane gets office.js from: self (own origin, the default), cdn, or cdn-cn (21Vianet).
 */
'use strict';

const path = require('node:path');
const { URL } = require('node:url');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const webpack = require('webpack');
const { version } = require('./package.json');

const WEB = path.resolve(__dirname, 'dist/web');
const MANIFEST_BASE = 'https://localhost:3000';
const BASE_URL = baseUrl(process.env.GONGKAI_BASE_URL || MANIFEST_BASE);

/** office.js by setting: the script of the pages, and the origin it comes from where that is not our own. */
const OFFICE_SOURCES = {
  self: { script: 'office/office.js' },
  cdn: {
    script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.microsoft.com',
  },
  'cdn-cn': {
    script: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.cdn.partner.office365.cn',
  },
};
const OFFICE = officeSource(process.env.GONGKAI_OFFICE_JS || 'self');

/** What Excel on Windows, Mac, iPad and the web asks for once office.js is loaded; the package holds 87 MB more. */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-ios-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

function baseUrl(text) {
  const url = new URL(text);
  if (url.protocol !== 'https:') throw new Error(`GONGKAI_BASE_URL 须以 https:// 开头：${text}`);
  if (url.search !== '' || url.hash !== '') throw new Error(`GONGKAI_BASE_URL 不能带参数：${text}`);
  return url.href.replace(/\/+$/, '');
}

function officeSource(name) {
  const source = Object.hasOwn(OFFICE_SOURCES, name) ? OFFICE_SOURCES[name] : undefined;
  if (source) return source;
  throw new Error(`GONGKAI_OFFICE_JS 只能是 ${Object.keys(OFFICE_SOURCES).join('、')}：${name}`);
}

/**
 * Our own origin and nothing else. Styles may be inline, because Fluent writes its rules into style elements as
 * components appear; nothing that runs may, and no style can fetch from elsewhere.
 */
function contentSecurityPolicy(origin) {
  const own = origin === undefined ? "'self'" : `'self' ${origin}`;
  return Object.entries({
    'default-src': "'none'",
    'script-src': own,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'connect-src': own,
    'frame-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'object-src': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

const rules = (target) => [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'swc-loader',
      options: {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target,
          transform: { react: { runtime: 'automatic' } },
        },
      },
    },
  },
  // Catalogues, formulas and texts are part of the program.
  { test: /\.(csv|txt|gongshi)$/, type: 'asset/source' },
];

/** What every target has in common. */
const shared = {
  mode: 'production',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  stats: 'errors-warnings',
  performance: { hints: false },
};

/** The command line: one file that runs without node_modules, kept readable so that a stack trace can be read. */
const commandLine = {
  ...shared,
  name: 'cli',
  target: 'node20',
  module: { rules: rules('es2022') },
  entry: { gongkai: './src/cli/gongkai.ts' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js' },
  optimization: { minimize: false, nodeEnv: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
};

/** A page of the web build. `office`: it loads office.js; the page without Excel must never do so. */
function htmlPage(name, { template, office }) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    scriptLoading: 'defer',
    inject: 'head',
    minify: false,
    policy: contentSecurityPolicy(office ? OFFICE.origin : undefined),
    officeScript: office ? OFFICE.script : undefined,
  });
}

/** Everything that is served. Pages find each other by relative paths, so that the folder may lie below any path. */
const web = {
  ...shared,
  name: 'web',
  target: ['web', 'es2020'],
  module: { rules: rules('es2020') },
  entry: {
    index: './src/page/index.tsx',
    taskpane: './src/taskpane/index.tsx',
    commands: './src/commands/index.ts',
    dialog: './src/commands/dialog.ts',
  },
  output: {
    path: WEB,
    filename: '[name].[contenthash:10].js',
    chunkFilename: 'part-[contenthash:10].js',
    publicPath: 'auto',
    clean: true,
  },
  optimization: {
    moduleIds: 'deterministic',
    // office.js is redistributed as it is.
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, exclude: /^office\// })],
  },
  plugins: [
    new webpack.DefinePlugin({ __GONGKAI_VERSION__: JSON.stringify(version) }),
    htmlPage('index', { template: 'src/page/index.html', office: false }),
    htmlPage('taskpane', { template: 'src/taskpane/taskpane.html', office: true }),
    htmlPage('commands', { template: 'src/commands/commands.html', office: true }),
    htmlPage('dialog', { template: 'src/commands/dialog.html', office: true }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png' },
        { from: 'assets/icon.svg', to: 'assets/icon.svg' },
        { from: 'seeds/workbooks/wuhan-2023-budget.xlsx', to: 'samples/[name][ext]' },
        {
          from: 'manifest.xml',
          transform: (content) => content.toString('utf8').replaceAll(MANIFEST_BASE, BASE_URL),
        },
        ...(OFFICE.origin === undefined
          ? OFFICE_FILES.map((file) => ({
              from: file,
              to: `office/${file}`,
              context: path.join(__dirname, 'node_modules/@microsoft/office-js/dist'),
            }))
          : []),
      ],
    }),
  ],
};

module.exports = [commandLine, web];
