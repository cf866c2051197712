/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createTranslationRef,
  TranslationFunction,
} from '@backstage/frontend-plugin-api';

/** Words of the audit trail's pages, for translation. @public */
export const auditTrailTranslationRef = createTranslationRef({
  id: 'audit-trail',
  messages: {
    title: 'Audit trail',

    common: {
      actor: 'Actor',
      cancel: 'Cancel',
      error: 'Error',
      kind: 'Kind',
      ownEvents: 'You see your own events and those of what your teams own.',
      reason: 'Reason',
      resource: 'Resource',
      accountNumber: 'account number',
      keyFingerprint: 'key fingerprint',
      events_one: '{{number}} event',
      events_other: '{{number}} events',
      records_one: '{{number}} record',
      records_other: '{{number}} records',
      signedDigests_one: '{{number}} signed digest',
      signedDigests_other: '{{number}} signed digests',
    },

    // Glossary

    outcomes: {
      success: { word: 'success', meaning: 'It was done' },
      failure: { word: 'failure', meaning: 'It was tried and failed' },
      denied: {
        word: 'denied',
        meaning: 'The person was not allowed to do it, so it was not done',
      },
    },
    severities: {
      meaning: 'Severity {{severity}}',
      low: 'low',
      medium: 'medium',
      high: 'high',
      critical: 'critical',
    },
    // What people can search by: in the search bar, in forms and in an event.
    qualifiers: {
      actor: {
        label: 'Who',
        word: 'actor',
        hint: 'who: user:default/ana',
      },
      resource: {
        label: 'Resource',
        word: 'resource',
        hint: 'what was touched: component:default/payments',
      },
      action: {
        label: 'Action',
        word: 'action',
        hint: 'what was done: entity.delete, task.*',
      },
      account: {
        label: 'AWS account',
        word: 'account',
        hint: 'AWS account number',
      },
      outcome: {
        label: 'Outcome',
        word: 'outcome',
        hint: 'success, failure or denied',
      },
      severity: {
        label: 'Severity',
        word: 'severity',
        hint: 'low, medium, high or critical',
      },
      created: { hint: 'when: 2026-11-21, >=2026-11-01, from..to' },
      correlation: {
        label: 'Correlation id',
        word: 'correlation',
        hint: 'everything of one request',
      },
    },
    terms: {
      not: 'not {{term}}',
      words: '“{{words}}”',
      value: '{{qualifier}} {{value}}',
      prefix: '{{qualifier}} {{value}}…',
    },
    times: {
      any: 'any time',
      before: 'before {{moment}}',
      since: 'since {{moment}}',
      on: 'on {{day}}',
      between: '{{from}} – {{to}}',
      today: 'Today',
      yesterday: 'Yesterday',
    },
    exportFormats: {
      ndjson: {
        title: 'NDJSON',
        hint: 'the records as they are, for the verifier',
      },
      csv: { title: 'CSV', hint: 'for a spreadsheet' },
      ocsf: { title: 'OCSF 6003', hint: 'API activity, for a security lake' },
      ecs: { title: 'ECS', hint: 'for Elastic' },
      cloudevents: { title: 'CloudEvents', hint: 'for an event bus' },
    },
    proofStates: {
      badRecord: 'record {{number}} does not hold',
      badChain: 'the chain does not hold',
      verified: 'verified up to {{moment}}',
      unknown: 'proof not known',
      unverified: 'not verified yet',
      reading: 'reading proof',
    },
    recordStates: {
      changed: 'changed after it was recorded',
      unsigned: 'unchanged, not signed yet',
      signed: 'unchanged and signed',
      badDigest: 'its digest is not signed by its key',
    },
    sinkStates: {
      current: { word: 'current', meaning: 'Everything was delivered' },
      behind: { word: 'behind', meaning: 'Records wait for their delivery' },
      failing: { word: 'failing', meaning: 'The last delivery failed' },
      off: { word: 'off', meaning: 'It is switched off' },
    },

    // Events

    events: {
      title: 'Events',
      subject: 'the audit trail',
      more: 'more events',
    },
    search: {
      label: 'Search the audit trail',
      placeholder: 'Search who did what: actor:, resource:, words (press /)',
      terms: 'Search terms',
      edit: 'Edit: {{term}}',
      remove: 'Remove {{term}}',
      suggestions: 'Suggestions',
      days: {
        today: 'today (UTC)',
        week: 'the last 7 days',
        month: 'the last 30 days',
        year: 'the last year',
      },
    },
    filters: {
      title: 'Filters',
      words: 'Words',
      firstDay: 'First day (UTC)',
      lastDay: 'Last day (UTC)',
      hint: 'Separate several values by commas. A star at the end matches everything that begins with the text before it.',
      clear: 'Clear',
      apply: 'Apply',
    },
    savedSearches: {
      title: 'Saved searches',
      subject: 'the saved searches',
      empty: {
        title: 'No saved searches',
        description: 'Search for something, then save it here under a name.',
      },
      sharedBy: 'shared by {{name}}',
      yours: 'yours',
      yoursShared: 'yours, shared',
      save: {
        name: 'Save this search as',
        share: 'Share with everyone who may read the trail',
        submit: 'Save',
      },
      delete: {
        label: 'Delete {{title}}',
        title: 'Delete the search “{{title}}”?',
        confirm: 'Delete',
        effect: 'No event is touched.',
        effectShared:
          'It is shared: nobody finds it here any more. No event is touched.',
      },
    },
    export: {
      button: 'Export',
      format: 'Export format',
      option: '{{format}}: {{hint}}',
      lines_one: '{{number}} line',
      lines_other: '{{number}} lines',
      waiting: 'Exporting {{format}}: waiting for the first events',
      progress: 'Exporting {{format}}: {{lines}}, {{size}} so far',
      saved: '{{events}} saved as {{fileName}}.',
      savedVerifiable:
        '{{events}} saved as {{fileName}}. Check it anywhere: {{command}}',
      failed: 'The export failed, nothing was saved: {{message}}',
      dismiss: 'Dismiss',
    },
    histogram: {
      label: 'Events over time',
      failed: 'No counts: {{message}}',
      event: 'event',
      events: 'events',
      failedOrDenied: 'failed or denied',
      atLeast: 'at least {{events}}',
      inTime: '{{events}} in this time',
      inTimeWithFailed: '{{events}} in this time, {{failed}} failed or denied',
      inLastDays: '{{events}} in the last 30 days',
      inLastDaysWithFailed:
        '{{events}} in the last 30 days, {{failed}} failed or denied',
      time: 'Time',
      any: 'Any time',
      hour: 'Last hour',
      day: 'Last 24 hours',
      week: 'Last 7 days',
      month: 'Last 30 days',
      year: 'Last year',
    },
    newEvents: {
      count_one: '{{number}} new event',
      count_other: '{{number}} new events',
      show: 'Show {{events}}',
      showOrMore: 'Show {{events}} or more',
      failed: 'New events cannot be looked for: {{message}}',
    },
    eventList: {
      // Read aloud after the time of an event.
      open: ', open the details',
      loadMore: 'Load more',
    },
    noEvents: {
      noMatch: {
        title: 'No events match',
        description: 'Remove a term, or choose a longer time.',
        clear: 'Clear the search',
      },
      none: {
        title: 'No events that you may see yet',
        description:
          'Each action in the portal shows here a moment after it is done: who did it, to what, and how it ended. If this stays empty, check that the backend has both of these lines.',
        showReads: 'Show reads too',
      },
    },

    // One event

    event: {
      title: 'Event',
      titleOf: 'Event {{id}}',
      subject: 'this event',
      redactions_one:
        '{{number}} value redacted: taken out before the event was stored, because it looked like a secret, was not on the list of what may be kept, or was too long.',
      redactions_other:
        '{{number}} values redacted: taken out before the event was stored, because they looked like secrets, were not on the list of what may be kept, or were too long.',
      changes: { title: 'What changed', label: 'Lines that changed' },
      details: 'Details',
    },
    facts: {
      through: 'Through',
      service: 'a service',
      from: 'From',
      browser: 'Browser',
      plugin: 'Plugin',
      region: 'Region',
      took: 'Took',
      correlationId: 'correlation id',
      more: {
        actor: 'Only events of this actor',
        action: 'Only events with this action',
        resource: 'Only events with this resource',
        account: 'Only events with this AWS account',
        severity: 'Only events with this severity',
        correlation: 'Only events with this correlation id',
      },
    },
    related: {
      title: 'Same request',
      subject: 'the events of the same request',
      task: 'Scaffolder task',
      run: 'Provisioning run with its approval',
      showInList: 'Show in the list',
      none: 'Nothing else that you may see has this correlation id.',
      more: 'These are the newest {{events}}; there are more.',
    },
    awsCalls: {
      title: 'AWS calls underneath',
      label: 'AWS calls',
      singular: 'AWS call',
      columns: {
        call: 'Call',
        resources: 'Resources',
        place: 'Where',
        time: 'When',
      },
      read: 'read',
      changed: 'changed',
      asked: '{{answer}} Asked {{time}}.',
      found: 'What CloudTrail recorded under the session of this request.',
      noneYet:
        'CloudTrail shows none yet; it can take up to 15 minutes after a call.',
      notApplicable: 'Nothing of this event happened in AWS.',
      unavailable: 'CloudTrail cannot be asked: {{reason}}',
      unavailableWithoutReason:
        'CloudTrail cannot be asked: no reason was given.',
    },
    eventProof: {
      title: 'Hash and proof',
      subject: 'the proof of this event',
      hash: {
        term: 'Hash',
        label: 'hash',
        mismatch: '{{hash}} is not the hash of what is stored',
      },
      hashBefore: { term: 'Hash before', label: 'hash before' },
      digest: {
        term: 'Digest',
        value: 'number {{number}}, records {{from}} to {{to}}',
        none: 'the next one covers it; one is signed every hour',
      },
      signed: 'Signed',
      key: 'Key',
    },
    rawEvent: {
      title: 'Record',
      show: 'Show the raw JSON',
      label: 'Raw JSON',
      copy: 'Copy JSON',
      copied: 'Copied',
      copyFailed: 'The browser refused to copy; select the text instead',
    },

    // Proof of the whole trail

    proof: {
      title: 'Proof of the audit trail',
      subject: 'the proof',
      about:
        'Each record carries the hash of the one before it, and every hour a digest of the new ones is signed: a changed, removed or inserted record breaks the chain from there on.',
      verifiedUpTo: 'Verified up to',
      nothingYet: 'nothing yet',
      lastCheck: 'Last check',
      records: 'Records',
      signedDigests: 'Signed digests',
      signingKey: 'Signing key',
      localKey:
        'Made on this machine, because auditTrail.integrity.signingKey is not set: keep the key elsewhere in production.',
      badRecord: {
        title: 'Record {{number}} does not hold',
        description:
          '{{reason}} Nothing from there on is proved; what is before it still is.',
        show: 'Show the record',
      },
      verify: {
        button: 'Verify now',
        progress: 'Checking {{records}} or more',
        unit: 'records',
        failed: 'The check could not finish',
        ok: 'All {{records}} and {{digests}} hold',
        sameRecord:
          'Checked just now: it is still that record that does not hold.',
      },
      offline: {
        title: 'Check it yourself, offline',
        description:
          'Export as NDJSON and run this anywhere; it needs neither the portal nor a network, and names the first bad record.',
        command: 'command',
      },
    },

    // Holds and retention

    retention: {
      title: 'Holds and retention',
      subject: 'holds and retention',
      eitherPermission: '{{one}} or {{other}}',
      facts: {
        title: 'Retention',
        description:
          'Records older than this are dropped in whole signed segments, so that the rest remains verifiable. A segment with anything under legal hold stays.',
        subject: 'the retention',
        keptFor: 'Kept for',
        days_one: '{{number}} day (auditTrail.retention.days)',
        days_other: '{{number}} days (auditTrail.retention.days)',
        oldest: 'Oldest record',
        noneYet: 'none yet',
        lastRun: 'Last run',
        notYet: 'not yet',
        dropped: 'Dropped so far',
      },
    },
    holds: {
      title: 'Legal holds',
      description:
        'Keeps all records of a resource or of an actor, however old they get, until the hold is released.',
      label: 'legal holds',
      singular: 'legal hold',
      count_one: '{{number}} legal hold',
      count_other: '{{number}} legal holds',
      columns: {
        subject: 'Held',
        placedBy: 'Placed by',
        placedAt: 'Placed',
        release: 'Release',
      },
      kinds: { resource: 'resource', actor: 'actor' },
      empty: {
        title: 'No legal holds',
        description: 'Records are kept as long as the retention says.',
      },
      place: {
        button: 'Place a hold',
        title: 'Place a legal hold',
        kind: 'Keep all records of',
        aResource: 'a resource',
        anActor: 'an actor',
        refHint: 'As the events name it',
        reasonHint: 'Recorded in the trail with your name',
        submit: 'Place the hold',
      },
      release: {
        button: 'Release',
        label: 'Release the hold on {{subject}}',
        title: 'Release this hold?',
        effect:
          'The records of {{subject}} follow the retention again: those that are too old are dropped with its next run and do not come back. A new hold keeps what is still there.',
      },
    },
    sinks: {
      title: 'Deliveries',
      description:
        'Every record goes to each of these at least once and in order. One that fails is tried again; it holds up neither the others nor the trail.',
      label: 'sinks',
      singular: 'sink',
      columns: {
        id: 'Sink',
        state: 'State',
        behind: 'Behind',
        delivered: 'Last delivery',
        target: 'Where to',
      },
      empty: {
        title: 'Events go nowhere else',
        description:
          'A sink sends them on, to a file, a webhook or EventBridge.',
      },
    },
    pseudonymise: {
      title: 'Pseudonymise an actor',
      description:
        'Destroys the key that the names of one actor are sealed with. Their records are kept under their entity ref, without their name, and remain verifiable.',
      button: 'Pseudonymise',
      question: 'Pseudonymise {{actor}}?',
      effect:
        'In every record the name becomes unreadable, in later exports too. There is no way back. What was exported before keeps the name.',
      done: 'The name of {{actor}} cannot be read any more.',
    },

    // On other pages

    entity: {
      title: 'Audit',
      about: 'What was done to this, by whom, and how it ended.',
      link: 'Search, export and proof in the audit trail',
      subject: 'what was done here',
      empty: {
        title: 'Nothing was done to this yet',
        description:
          'Changes, requests and approvals that concern {{entity}} show here a moment after they are done.',
      },
    },
    home: {
      subject: 'the state of the audit trail',
      checked: '{{records}} checked, {{digests}}.',
      link: 'Read the audit trail',
    },
  },
});

/** Gives the words of the pages; for functions outside of components. */
export type AuditTrailWords = TranslationFunction<
  typeof auditTrailTranslationRef.T
>;
