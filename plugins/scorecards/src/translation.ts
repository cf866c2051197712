/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createTranslationRef,
  TranslationFunction,
} from '@backstage/frontend-plugin-api';

/** Words of the scorecard pages, for translation. @public */
export const scorecardsTranslationRef = createTranslationRef({
  id: 'scorecards',
  messages: {
    title: 'Scorecards',

    common: {
      path: 'Path',
      allTeams: 'All teams',
      days: '{{days}} days',
      entities_one: '{{number}} entity',
      entities_other: '{{number}} entities',
      observed: '{{coverage}} observed',
      points: '{{change}} points',
      scoreOverDays: 'Score, {{days}} days',
      searchChecks: 'Search checks',
      startFix: 'Start fix',
      requestExemption: 'Request exemption',
      dueOn: 'Due on',
    },

    // Headings of columns and names of values that more than one page has.
    fields: {
      check: 'Check',
      checks: 'Checks',
      coverage: 'Coverage',
      createdBy: 'Created by',
      due: 'Due',
      entities: 'Entities',
      entity: 'Entity',
      evidence: 'Evidence',
      meanScore: 'Mean score',
      owner: 'Owner',
      pack: 'Pack',
      pillar: 'Pillar',
      reason: 'Reason',
      requiredFor: 'Required for',
      result: 'Result',
      score: 'Score',
      severity: 'Severity',
      source: 'Source',
      state: 'State',
      team: 'Team',
      tier: 'Tier',
      title: 'Title',
      verdict: 'Verdict',
    },
    filters: {
      check: { label: 'Filter by check', all: 'All checks' },
      entity: { label: 'Filter by entity', all: 'All entities' },
      pillar: { label: 'Filter by pillar', all: 'All pillars' },
      state: { label: 'Filter by state', all: 'All states' },
      verdict: { label: 'Filter by verdict', all: 'All verdicts' },
    },
    // What of a list the reader may not see.
    hidden: {
      entity_one: 'You may not see {{number}} more entity.',
      entity_other: 'You may not see {{number}} more entities.',
      exemption_one: 'You may not see {{number}} more exemption.',
      exemption_other: 'You may not see {{number}} more exemptions.',
      verdict_one: 'You may not see {{number}} more verdict.',
      verdict_other: 'You may not see {{number}} more verdicts.',
    },

    // Glossary

    verdicts: {
      fail: {
        word: 'fail',
        meaning: 'The evidence does not meet the check',
      },
      warn: {
        word: 'warn',
        meaning: 'The evidence is close to the limit of the check',
      },
      error: {
        word: 'error',
        meaning: 'The check could not be evaluated',
      },
      unknown: {
        word: 'unknown',
        meaning: 'Evidence is missing or too old; it lowers the coverage',
      },
      exempt: {
        word: 'exempt',
        meaning: 'An approved exemption takes it out of the score',
      },
      pass: {
        word: 'pass',
        meaning: 'The evidence meets the check',
      },
      notApplicable: {
        word: 'not applicable',
        meaning: 'The check does not count here',
      },
    },
    pillars: {
      security: 'Security',
      quality: 'Quality',
      performance: 'Performance',
      compliance: 'Compliance',
    },
    severities: {
      critical: 'critical',
      high: 'high',
      medium: 'medium',
      low: 'low',
      informational: 'informational',
    },
    tiers: {
      bronze: 'Bronze',
      silver: 'Silver',
      gold: 'Gold',
      platinum: 'Platinum',
      none: 'No tier',
    },
    requiredTier: {
      is: '{{tier}} is required',
      none: 'No tier is required',
      missed: '{{tier}}, needs {{required}}',
    },
    subjects: {
      account: { one: 'AWS account', many: 'AWS accounts' },
      cluster: { one: 'EKS cluster', many: 'EKS clusters' },
      enclave: { one: 'Enclave', many: 'Enclaves' },
      environment: { one: 'Environment', many: 'Environments' },
      namespace: { one: 'Namespace', many: 'Namespaces' },
      team: { one: 'Team', many: 'Teams' },
      project: { one: 'Project', many: 'Projects' },
    },
    noOwner: 'no owner',
    moveReasons: {
      policy: 'The check changed',
      scope: 'The check began or ceased to apply',
      exemption: 'An exemption began or ended',
      staleness: 'Evidence became too old or came back',
      evidence: 'The evidence changed',
    },
    exemptionStates: {
      requested: 'requested',
      approved: 'approved',
      denied: 'denied',
      revoked: 'revoked',
      expired: 'expired',
      withdrawn: 'withdrawn',
      foreign: 'in force',
    },
    campaignStates: {
      draft: 'draft',
      active: 'active',
      overdue: 'overdue',
      closed: 'closed',
    },
    campaignProgress: {
      none: 'nothing to do',
      done: '{{done}} of {{total}} done ({{percent}}%)',
    },
    reviewStates: { open: 'open', signedOff: 'signed off' },
    reviewEntries: { note: 'note', decision: 'decision', action: 'action' },

    // Pages

    overview: {
      title: 'Overview',
      all: 'All scores',
      subject: 'the scores',
      rows: { one: 'score', many: 'scores' },
      search: {
        label: 'Search scored entities',
        placeholder: 'Search names (press /)',
      },
      filters: {
        subject: { label: 'Filter by kind', all: 'All kinds' },
        owner: { label: 'Filter by team' },
        unit: {
          label: 'Filter by organizational unit',
          all: 'All organizational units',
        },
        tier: { label: 'Filter by tier', all: 'All tiers' },
        gap: {
          label: 'Filter by required tier',
          all: 'Required tier: any',
          below: 'Below the required tier',
          met: 'Required tier reached',
        },
        below: {
          label: 'Filter by score',
          all: 'Any score',
          points: 'Below {{points}}',
        },
        has: {
          label: 'Filter by verdict',
          all: 'Any verdict',
          fail: 'Something fails',
          warn: 'Something warns',
          exempt: 'Something is exempt',
          unknown: 'Something is unknown',
          error: 'A check has an error',
        },
        campaign: { label: 'Filter by campaign', all: 'All campaigns' },
        sort: {
          label: 'Order',
          all: 'Worst first',
          best: 'Best first',
          drops: 'Biggest drops first',
          rises: 'Biggest rises first',
          name: 'By name',
        },
      },
      view: { label: 'View', map: 'Heat map', table: 'Table' },
      scores: 'Scores',
      noMatch: {
        title: 'No entities match',
        clear: 'Clear search and filters',
      },
      empty: {
        title: 'No scores yet',
        text: 'Each account, cluster, enclave, environment, namespace, team and project gets a row here after its first evaluation.',
      },

      tiles: {
        below_one: '{{number}} of {{entities}} is below the required tier.',
        below_other: '{{number}} of {{entities}} are below the required tier.',
        noneBelow: '{{entities}}. None is below its required tier.',
        hidden_one:
          'You may not see {{number}} more entity; they are not counted here.',
        hidden_other:
          'You may not see {{number}} more entities; they are not counted here.',
        show: 'Show them',
        score: {
          unit: 'of 100',
          source: 'The mean of the scores under these filters',
        },
        coverage: {
          unit: 'observed',
          source: "The share of the checks' weight that was observed",
        },
        tiers: 'Entities by tier',
        tier: '{{tier}}: {{number}}',
      },

      heatMap: {
        label: 'Scores by entity and pillar',
        about: '{{subject}}, {{owner}}',
        first_one: 'First {{number}} entity',
        first_other: 'First {{number}} entities',
        more: 'Load more',
        moreFailed: 'More scores could not be read: {{message}}',
        interval: '{{score}}, between {{low}} and {{high}}',
        capped: '{{interval}}. {{cap}}',
        unobserved: 'nothing was observed',
        pillar: '{{pillar}} of {{title}}: {{interval}}, coverage {{coverage}}',
        notApplicable: {
          text: 'n/a',
          detail: 'No check of this pillar applies',
        },
        coverage: 'Share of the weight that was observed',
        change: 'Points against 30 days ago',
        noChange: 'There was no score 30 days ago',
      },

      columns: {
        kind: 'Kind',
        requiredTier: 'Required tier',
        interval: 'Interval',
        change: '30 days',
        withoutExemptions: 'Without exemptions',
      },
      interval: '{{low}} to {{high}}',

      movers: {
        label: 'What moved in 30 days',
        subject: 'what moved',
        drops: {
          title: 'Worst drops, 30 days',
          none: 'No score fell in the last 30 days.',
        },
        rises: {
          title: 'Best rises, 30 days',
          none: 'No score rose in the last 30 days.',
        },
        move: '{{change}} to {{score}}',
      },
    },

    entityScorecard: {
      title: 'Scorecard',
      subject: 'the scorecard',
      pillars: 'Pillars',
      interval: 'Between {{low}} and {{high}}',
      empty: {
        title: 'No scorecard yet',
        text: 'No check has been evaluated here. A scorecard appears after the next evaluation, if a check of an installed pack applies to it.',
      },

      card: {
        open: 'Open scorecard',
        none: 'No scorecard yet. It appears after the next evaluation.',
        change: '{{change}} in {{days}} days',
        next: 'Next: {{step}} ({{change}} points)',
      },

      headline: {
        noneRequired: '{{tier}}. No tier is required.',
        below: '{{tier}}. {{required}} is required.',
        reached: '{{tier}}. The required tier, {{required}}, is reached.',
        unobserved: 'Nothing has been observed yet, so there is no score.',
        score: '{{score}} of 100, with {{coverage}} observed.',
        interval:
          'It would be {{low}} if everything unknown failed, and {{high}} if everything unknown passed.',
        change: '{{change}} points against 30 days ago.',
        withoutExemptions: '{{score}} without exemptions.',
        evaluated: 'Evaluated {{time}}.',
        evaluate: 'Evaluate again',
        blockers: 'What keeps it from {{tier}}:',
      },

      path: {
        next: 'Next tier',
        unknown: 'No fix is known that leads to {{tier}}.',
        highest: 'There is no higher tier to reach.',
        title: 'Shortest way to {{tier}}',
        reaches_one: 'This step reaches {{tier}}.',
        reaches_other: 'These steps together reach {{tier}}.',
        reachesScore_one:
          'This step reaches {{tier}}, with a score of {{score}}.',
        reachesScore_other:
          'These steps together reach {{tier}}, with a score of {{score}}.',
        misses_one: 'Even after this step it is still below {{tier}}.',
        misses_other: 'Even after these steps it is still below {{tier}}.',
        missesScore_one:
          'Even after this step it is still below {{tier}}, with a score of {{score}}.',
        missesScore_other:
          'Even after these steps it is still below {{tier}}, with a score of {{score}}.',
        observe: 'Get evidence for: {{title}}',
        required: 'Required for {{tier}}',
        fix: 'Start fix: {{title}}',
      },

      move: {
        title: 'Why it moved',
        subject: 'why the score moved',
        period: 'Period',
        incomparable:
          'There was no score at one end of this period, so there is nothing to compare.',
        change: 'From {{from}} to {{to}}: {{change}} points.',
        parts: 'Parts of the move',
        part: '{{reason}}: {{from}} → {{to}}',
        partAt: '{{reason}}: {{from}} → {{to}}, {{time}}',
        noVerdict: 'none',
        run: 'run {{id}}',
        after: 'After {{run}}',
        campaign: 'A campaign asked for it',
      },

      history: {
        subject: 'the history',
        chart: 'Score per day',
        reconstructed: 'Reconstructed',
        reconstructedDays_one:
          '{{number}} day reconstructed from findings whose source dates them (dashed).',
        reconstructedDays_other:
          '{{number}} days reconstructed from findings whose source dates them (dashed).',
        empty: {
          title: 'No history yet',
          text: 'One score a day appears here, from the first evaluation on.',
        },
      },

      checks: {
        columns: {
          gains: 'Points to gain',
          age: 'Seen',
          since: 'Verdict since',
        },
        noMatch: 'No checks match',
        none: 'No checks apply',
      },
      verdict: {
        disagreement: 'Sources disagree. The worst of them counts.',
        withoutExemption: 'Without the exemption the verdict is {{verdict}}.',
        requiredFor: '{{tier}} cannot be reached while it does not pass.',
        seen: '{{evidence}}, seen {{time}}',
        control: '{{control}} by {{source}}: {{counts}}',
        counts: {
          passed: '{{number}} pass',
          warned: '{{number}} warn',
          failed: '{{number}} fail',
          suppressed: '{{number}} suppressed',
          unknown: '{{number}} unknown',
          none: 'no resources',
        },
        failing: 'Failing resources',
      },

      exemptions: {
        none: 'No exemptions. Unfold a failing check to request one.',
        hiddenDecided: 'Hidden at {{source}}, decided by {{decider}}',
        requested: 'Requested by {{person}}',
        requestedDecided: 'Requested by {{person}}, decided by {{decider}}',
        ends: 'ends {{time}}',
      },
    },

    requestExemption: {
      effect:
        '"{{check}}" would not count for {{entity}}. Another person has to approve it. The score without exemptions stays visible.',
      reason: 'Approvers see this. At least {{number}} characters.',
      until: {
        label: 'Ends on',
        description: 'The last day, in UTC. An exemption always ends.',
      },
      resource: {
        label: 'Only this resource (optional)',
        description: 'An ARN. Without it the whole check is exempt.',
      },
      ticket: {
        label: 'Ticket (optional)',
        description: 'An address, such as https://…',
      },
    },

    checks: {
      title: 'Checks',
      rows: { one: 'check', many: 'checks' },
      searchPlaceholder: 'Search checks (press /)',
      filters: {
        severity: { label: 'Filter by severity', all: 'All severities' },
        pack: { label: 'Filter by pack', all: 'All packs' },
      },
      empty: {
        title: 'No checks are on',
        text: 'Checks come from packs. The packs page says which are on, and why others are off.',
        packs: 'See the packs',
      },

      check: {
        all: 'All checks',
        subject: 'the check',
        gone: {
          title: 'No check {{id}}',
          text: 'It may have been taken out of its pack, or its pack is off.',
        },
        pack: '{{pack}}, version {{version}}',
        facts: 'Facts',
        controls: 'Controls',
        solution: 'What to do',
        definition: { title: 'Definition in the pack', label: 'Definition' },
      },
      verdicts: {
        rows: { one: 'verdict', many: 'verdicts' },
        counts: 'All entities by verdict: {{counts}}.',
        count: '{{number}} {{verdict}}',
        noCounts: 'No entity has been evaluated yet.',
        columns: { resources: 'Resources passing', since: 'Since' },
        resources: '{{passed}} of {{total}}',
        empty: {
          title: 'No verdicts yet',
          text: 'Verdicts appear after the next evaluation.',
        },
      },
    },

    exemptions: {
      title: 'Exemptions',
      about:
        'Everything that takes a check out of a score, with its end, and what other tools hide. Nobody decides their own request.',
      rows: { one: 'exemption', many: 'exemptions' },
      filters: {
        origin: {
          label: 'Filter by origin',
          all: 'All origins',
          steward: 'Requested here',
          foreign: 'Hidden by other tools',
        },
        ends: {
          label: 'Filter by end',
          all: 'Any end',
          within: 'Ends within {{days}} days',
        },
      },
      columns: {
        ends: 'Ends',
        requestedBy: 'Requested by',
        requestedAt: 'Requested',
        decidedBy: 'Decided by',
        decide: 'Decide',
      },
      noReason: 'No reason is given',
      decision: 'Decision: {{reason}}',
      hidden: 'Hidden at {{source}}',
      hiddenBy: 'Hidden at {{source}} by {{person}}',
      itsSource: 'its source',
      foreign: 'Change it at its source',
      own: 'Waits for another person',
      empty: {
        title: 'No exemptions',
        text: 'To request one, open the scorecard of an entity and unfold the check that fails.',
        failing: 'See what fails',
      },

      decisions: {
        approve: {
          verb: 'Approve',
          label: 'Approve the exemption from {{check}}',
          title: 'Approve this exemption?',
          effect:
            'The check stops counting for this entity until the exemption ends.',
        },
        deny: {
          verb: 'Deny',
          label: 'Deny the exemption from {{check}}',
          title: 'Deny this exemption?',
          effect: 'The check keeps counting. The requester sees your reason.',
        },
        revoke: {
          verb: 'Revoke',
          label: 'Revoke the exemption from {{check}}',
          title: 'Revoke this exemption?',
          effect: 'The check counts again from the next evaluation on.',
        },
        withdraw: {
          verb: 'Withdraw',
          label: 'Withdraw the exemption from {{check}}',
          title: 'Withdraw this exemption?',
          effect: 'The request ends. You can make a new one.',
        },
      },
      decide: {
        request: '{{person}} asks to exempt {{target}} from "{{check}}":',
        requestUntil:
          '{{person}} asks to exempt {{target}} from "{{check}}" until {{end}}:',
        reasonOptional: 'Reason (optional)',
      },
    },

    campaigns: {
      title: 'Campaigns',
      about:
        'A campaign asks the owners of some entities to pass some checks by a date.',
      rows: { one: 'campaign', many: 'campaigns' },
      columns: { progress: 'Progress' },
      create: 'Create campaign',
      empty: {
        title: 'No campaigns yet',
        text: 'Campaigns and how far they are appear here.',
      },

      createDialog: {
        checks: { loading: 'Loading checks', choose: 'Choose checks' },
        checksFailed: 'The checks could not be read: {{message}}',
        allEntities: 'All that the checks apply to',
        due: 'The last day, in UTC',
        description: {
          label: 'Description (optional)',
          description: 'Owners see this',
        },
        draft:
          'The campaign starts as a draft. Nobody is told before you start it.',
      },

      campaign: {
        all: 'All campaigns',
        label: 'Campaign',
        subject: 'the campaign',
        notFound: 'No such campaign',
        progress: {
          label: 'Verdicts that pass or are exempt',
          unit: 'verdicts',
        },
        scores: 'Show their scores',
      },
      actions: {
        start: {
          verb: 'Start campaign',
          title: 'Start campaign?',
          effect:
            'Owners of the entities are told, and progress is recorded daily.',
        },
        close: {
          verb: 'Close campaign',
          title: 'Close campaign?',
          effect:
            'Progress is no longer recorded. A closed campaign stays readable.',
        },
        now: 'Now: {{progress}}.',
        result: 'What came of it, for those who read it later',
      },
      burnUp: {
        title: 'Burn-up',
        chart: 'Verdicts done per day',
        all: 'All',
        empty: {
          title: 'No days yet',
          text: 'The burn-up starts with the campaign.',
        },
      },
      open: {
        title: 'Still to do',
        rows: { one: 'open verdict', many: 'open verdicts' },
        empty: 'Nothing is left to do',
      },
    },

    reviews: {
      title: 'Reviews',
      about:
        'A review freezes the scores and makes an agenda of them: what fell most, which exemptions end, which campaigns are overdue.',
      rows: { one: 'review', many: 'reviews' },
      columns: {
        review: 'Review',
        frozenAt: 'Frozen',
        openActions: 'Open actions',
      },
      allTeams: 'all teams',
      freeze: 'Freeze review',
      empty: {
        title: 'No reviews yet',
        text: 'Reviews with their minutes appear here. Freeze the first one when you meet.',
      },

      freezeDialog: {
        effect:
          'The scores are kept as they are now. Later changes do not move them.',
        titlePlaceholder: 'Monthly review, November',
        attendees: {
          label: 'Attendees (optional)',
          description:
            'One a line: a user name, or an entity ref such as user:default/dana',
        },
      },

      review: {
        all: 'All reviews',
        subject: 'the review',
        notFound: 'No such review',
      },
      minutes: {
        label: 'Minutes',
        frozen: '{{team}}, {{entities}}, frozen by {{person}} {{time}}.',
        score:
          'The mean score is {{score}}. There is no earlier review of the same scope to compare with.',
        scoreChange:
          'The mean score is {{score}}, {{change}} points against {{before}} in "{{title}}".',
        attendees: 'Attendees: {{names}}.',
        noAttendees: 'No attendees are recorded.',
        signedOff: 'Signed off by {{person}} {{time}}.',
        signedOffNote: 'Signed off by {{person}} {{time}}: {{note}}',
        agenda: {
          label: 'Agenda',
          unit: 'items with an entry',
          items: 'Agenda items',
        },
      },
      actions: {
        print: 'Print',
        exportFailed: 'Export failed: {{message}}',
        signOff: 'Sign off',
        signOffTitle: 'Sign off this review?',
        signOffEffect:
          'The review ends with your name. Nothing in it can be changed afterwards.',
        note: 'Note (optional)',
      },

      topics: {
        action: 'open actions',
        drop: 'score fell',
        exemption: 'exemption ends',
        campaign: 'campaign overdue',
        general: 'general',
      },
      entry: {
        written: '{{person}}, {{time}}',
        assigned: 'for {{person}}',
        due: 'due {{day}}',
        carriedOver: 'from the last review',
        closed: 'closed by {{person}} {{time}}',
        close: 'Close action',
        closeLabel: 'Close action: {{text}}',
      },
      addEntry: {
        label: 'Add to: {{title}}',
        kind: 'Kind of entry',
        text: 'Text',
        ownerPlaceholder: 'Owner: dana',
        note: { placeholder: 'What was said', add: 'Add note' },
        decision: { placeholder: 'What was decided', add: 'Add decision' },
        action: { placeholder: 'What has to be done', add: 'Add action' },
      },

      snapshot: {
        title: 'Frozen scores',
        rows: { one: 'frozen score', many: 'frozen scores' },
        columns: { before: 'Last review', change: 'Change' },
        empty: 'No scores were frozen',
      },
    },

    packs: {
      title: 'Packs',
      subject: 'the packs',
      rows: { one: 'pack', many: 'packs' },
      columns: { version: 'Version', origin: 'Read from' },
      checks_one: '{{number}} check of {{pack}}',
      checks_other: '{{number}} checks of {{pack}}',
      empty: {
        title: 'No packs are on',
        text: 'Packs are YAML files with checks. Name them in the configuration, or leave `packs` out to use those that come with Steward.',
      },

      faults: {
        title: 'Switched off',
        description:
          'These are off until they are repaired. Everything else goes on.',
        label: 'Faults',
        check: 'check off',
        pack: 'pack off',
        place: '{{origin}} at {{path}}',
        fix: 'Fix: {{fix}}',
      },

      preview: {
        title: 'Try a changed pack',
        description:
          'See who changes tier before a pack is on. It is evaluated over the facts that are stored now, and changes nothing. A pack of the same ID is replaced in the trial.',
        pack: 'Pack as YAML',
        file: 'Or choose a file',
        action: 'Preview pack',
        changed: '{{number}} of {{entities}} would change.',
        tiersChanged: '{{number}} of those listed would change tier.',
        noTierChanged: 'No tier changes.',
        rows: { one: 'changed entity', many: 'changed entities' },
        unchanged: '{{tier}}, unchanged',
      },

      collections: {
        title: 'Evidence',
        description:
          'Where facts and findings come from. Through an outage the last values stay, and count as unknown once they are too old.',
        subject: 'the collectors',
        rows: { one: 'collection', many: 'collections' },
        columns: {
          scope: 'Scope',
          observedAt: 'Last complete',
          dueAt: 'Next',
          problem: 'Last problem',
        },
        states: {
          waiting: 'up to date',
          collecting: 'collecting',
          failing: 'failing',
          pushed: 'received',
        },
        everything: 'everything',
        problem_one: '{{problem}} ({{number}} failed attempt)',
        problem_other: '{{problem}} ({{number}} failed attempts)',
        empty: {
          title: 'Nothing has been collected yet',
          text: 'Each collector gets a row here when it first runs, and each source when it first pushes.',
        },
      },
    },

    // Parts of other pages

    entityColumn: {
      score: '{{tier}} {{score}}',
      required: '{{coverage}} observed, {{tier}} is required',
      noneRequired: '{{coverage}} observed, no tier is required',
    },
    home: {
      teamScores: {
        subject: 'the scores of your teams',
        noneBelow: '{{coverage}} observed, none below the required tier',
        below:
          '{{coverage}} observed, {{below}} of {{entities}} below the required tier',
        empty: 'Nothing that your teams own has been scored yet.',
      },
      scoreDrops: {
        subject: 'the scores that fell',
        all: 'All drops',
      },
    },
  },
});

/** Says a message of the plugin in the language of the reader, with its values filled in. */
export type ScorecardsWords = TranslationFunction<
  typeof scorecardsTranslationRef.T
>;
