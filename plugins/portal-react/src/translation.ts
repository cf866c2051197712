/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createTranslationRef,
  TranslationFunction,
} from '@backstage/frontend-plugin-api';

/**
 * Words of the parts that all of Steward's pages share, for translation. What a
 * part is about (`{{label}}`, `{{subject}}`, …) are words of the page that it
 * is on.
 *
 * @public
 */
export const portalTranslationRef = createTranslationRef({
  id: 'steward-portal',
  messages: {
    common: {
      cancel: 'Cancel',
      counted_one: '{{number}} {{singular}}',
      counted_other: '{{number}} {{plural}}',
      labelled: '{{label}}: {{text}}',
      loadMore: 'Load more',
      noData: 'No data yet',
      tableOf: '{{label}}, table',
      tryAgain: 'Try again',
    },

    // States of a page or a part of it

    loading: 'Loading {{subject}}',
    noPermission: {
      title: 'You may not see {{subject}}',
      description: 'Ask the platform team for access.',
      descriptionWithPermission:
        'It needs the permission {{permission}}. Ask the platform team to grant it to you or to one of your groups.',
    },
    error: {
      title: 'Could not load {{subject}}',
      away: {
        title: 'Reconnecting…',
        description:
          'The portal does not answer at the moment, so {{subject}} cannot be shown.',
        descriptionWithRetry:
          'The portal does not answer at the moment, so {{subject}} cannot be shown. This page tries again by itself.',
      },
      signedOut: {
        title: 'You were signed out',
        description:
          'Sign in again to see {{subject}}. You come back to this page.',
        signIn: 'Sign in again',
      },
    },
    snippet: 'Lines to paste',

    // Tables

    table: {
      columns: 'Columns',
      detail: 'Detail',
      shownOf: '{{number}} of {{total}}',
      first: 'first {{rows}}',
      subject: 'the {{label}}',
      outdated: 'These {{label}} may be out of date: {{message}}',
      filterBy: 'Filter by {{filter}}',
      noMatch: 'No {{label}} match',
      clear: 'Clear search and filters',
    },
    csv: {
      button: 'CSV',
      exported_one: '{{number}} row exported',
      exported_other: '{{number}} rows exported',
      failed: 'Export failed: {{message}}',
    },

    // Charts

    chart: {
      showChart: 'Show as chart',
      showTable: 'Show as table',
      day: 'Day',
      labelledValue: '{{label}} {{value}}',
    },
    trend: {
      value: 'Value',
      expected: 'Expected',
      interval: 'Interval',
      intervalOf: '{{low}} to {{high}}',
      events: 'Events',
      measured: 'from {{first}} on {{firstDay}} to {{last}} on {{lastDay}}',
      notMeasured: 'nothing measured',
      expectedOn: '{{expected}} {{value}} on {{day}}',
      eventsOn: 'events on {{days}}',
    },
    stackedBars: { total: 'Total', inAll: '{{total}} in all' },
    histogram: {
      none: 'no {{singular}}',
      failed: 'failed',
      countsWithFailed: '{{counts}}, {{failed}} {{failedWord}}',
      summary: '{{counts}}; {{span}}; most, {{most}}, {{mostSpan}}',
    },
    sparkline: { none: 'no data', fromTo: 'from {{first}} to {{last}}' },
    budgetBar: {
      spent: '{{spent}} spent, {{elapsed}} of the time is over',
      spentWithForecast:
        '{{spent}} spent, {{elapsed}} of the time is over, forecast {{forecast}}',
    },

    // Other parts

    confirm: { type: 'Type {{text}} to confirm' },
    copy: {
      button: 'Copy {{label}}',
      buttonOf: 'Copy {{label}} {{value}}',
      copied: 'Copied {{label}}',
      failed: 'The browser refused to copy; select the {{label}} instead',
    },
    diff: {
      none: 'Nothing changed.',
      summary_one: '{{number}} line added, {{removed}} removed',
      summary_other: '{{number}} lines added, {{removed}} removed',
      more_one: 'Show {{number}} more line',
      more_other: 'Show {{number}} more lines',
      mode: '{{file}} (mode {{before}} → {{after}})',
      executable: '{{file}} (executable)',
    },
    money: {
      per: '{{amount}}/{{period}}',
      exactPer: '{{amount}} {{currency}} per {{period}}',
    },
    progress: {
      done: '{{done}} of {{total}} {{unit}}',
      starting: 'getting ready',
      next: 'next: {{next}}',
    },
    stat: { asOf: 'as of {{time}}' },
    time: { never: 'never' },
  },
});

/** Gives the words of the parts; for functions outside of components. */
export type PortalWords = TranslationFunction<typeof portalTranslationRef.T>;
