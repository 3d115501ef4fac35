/** Builds what is shipped. One configuration a target; today the command line, to which the page's joins. */
'use strict';

const path = require('node:path');
const webpack = require('webpack');

const rules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'swc-loader',
      options: {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
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
  module: { rules },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  stats: 'errors-warnings',
  performance: { hints: false },
};

/** The command line: one file that runs without node_modules, kept readable so that a stack trace can be read. */
const commandLine = {
  ...shared,
  name: 'cli',
  target: 'node20',
  entry: { gongkai: './src/cli/gongkai.ts' },
  output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js' },
  optimization: { minimize: false, nodeEnv: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
};

module.exports = [commandLine];
