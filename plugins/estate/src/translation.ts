/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createTranslationRef,
  TranslationFunction,
} from '@backstage/frontend-plugin-api';

/** Words of the estate's pages, for translation. @public */
export const estateTranslationRef = createTranslationRef({
  id: 'estate',
  messages: {
    title: 'Estate',

    common: {
      account: 'Account',
      accountContents: 'what is in the account',
      accountNumber: 'account number',
      accounts: 'Accounts',
      calls: 'Calls',
      cluster: 'Cluster',
      clusters: 'Clusters',
      created: 'Created',
      enclaves: 'Enclaves',
      environments: 'Environments',
      fix: 'Fix',
      freshness: 'Freshness',
      iamAction: 'IAM action',
      id: 'Id',
      kind: 'Kind',
      name: 'Name',
      none: 'none',
      number: 'Number',
      openInExplorer: 'Open in explorer',
      organization: 'Organization',
      owner: 'Owner',
      path: 'Path',
      region: 'Region',
      shard: 'Shard',
      shardsNotCurrent_one: '{{number}} shard not current',
      shardsNotCurrent_other: '{{number}} shards not current',
      source: 'Source',
      spent: 'Spent',
      state: 'State',
      team: 'Team',
      teams: 'Teams',
      theOrganization: 'the organization',
      took: 'Took',
      type: 'Type',
      unitId: 'unit id',
    },

    // Glossary

    types: {
      account_one: 'account',
      account_other: 'accounts',
      organizationalUnit_one: 'organizational unit',
      organizationalUnit_other: 'organizational units',
      cluster_one: 'cluster',
      cluster_other: 'clusters',
      enclave_one: 'enclave',
      enclave_other: 'enclaves',
      environment_one: 'environment',
      environment_other: 'environments',
      namespace_one: 'namespace',
      namespace_other: 'namespaces',
      team_one: 'team',
      team_other: 'teams',
    },
    counts: {
      accounts_one: '{{number}} account',
      accounts_other: '{{number}} accounts',
      clusters_one: '{{number}} cluster',
      clusters_other: '{{number}} clusters',
      enclaves_one: '{{number}} enclave',
      enclaves_other: '{{number}} enclaves',
      environments_one: '{{number}} environment',
      environments_other: '{{number}} environments',
      shards_one: '{{number}} shard',
      shards_other: '{{number}} shards',
      records_one: '{{number}} record',
      records_other: '{{number}} records',
      removals_one: '{{number}} removal',
      removals_other: '{{number}} removals',
      checks_one: '{{number}} check',
      checks_other: '{{number}} checks',
    },
    states: {
      ACTIVE: 'active',
      DEPLOYED: 'deployed',
      PENDING_ACTIVATION: 'pending activation',
      PENDING_DEPLOY: 'pending deploy',
      PENDING: 'pending',
      CREATING: 'creating',
      DEPLOYING: 'deploying',
      UPDATING: 'updating',
      RESUMING: 'resuming',
      PAUSING: 'pausing',
      PAUSED: 'paused',
      INACTIVE: 'inactive',
      DESTROYED: 'destroyed',
      SUSPENDED: 'suspended',
      PENDING_CLOSURE: 'pending closure',
      PENDING_DESTROY: 'pending destroy',
      DESTROYING: 'destroying',
      DELETING: 'deleting',
      CLOSED: 'closed',
      FAILED: 'failed',
    },
    vanished: {
      word: 'vanished',
      meaning: 'First missing from the complete listing of {{time}}',
    },
    outcomes: {
      complete: {
        word: 'complete',
        meaning: 'Everything was listed; what is shown is current.',
      },
      partial: {
        word: 'partial',
        meaning:
          'The listing started but did not finish. The last complete reading is still shown.',
      },
      denied: {
        word: 'access denied',
        meaning:
          'The credentials are not allowed to list this. The last complete reading is still shown.',
      },
      throttled: {
        word: 'throttled',
        meaning:
          'AWS refused because there were too many calls. The next sync tries again.',
      },
      gone: {
        word: 'gone',
        meaning: 'What should be listed no longer exists.',
      },
      never: {
        word: 'not read yet',
        meaning: 'No attempt has been made so far.',
      },
    },
    unknownOutcome: 'A newer backend uses this word.',
    sources: {
      organization: 'Organization',
      clusters: 'EKS clusters',
      enclaves: 'Nitro enclaves',
      environments: 'Atmos environments',
      teams: 'GitOps teams',
    },
    spending: {
      calls_one: '{{number}} call',
      calls_other: '{{number}} calls',
      throttles_one: '{{number}} throttle',
      throttles_other: '{{number}} throttles',
      retries_one: '{{number}} retry',
      retries_other: '{{number}} retries',
      paidCalls_one: '{{number}} paid call',
      paidCalls_other: '{{number}} paid calls',
      roleAssumptions_one: '{{number}} role assumption',
      roleAssumptions_other: '{{number}} role assumptions',
    },
    syncStates: {
      queued: 'queued',
      running: 'running',
      done: 'done',
      failed: 'failed',
      interrupted: 'interrupted',
      doneInPart: 'done, {{stale}} of {{total}} not current',
    },
    triggers: {
      schedule: 'schedule',
      request: 'on request',
      event: 'AWS event',
      start: 'start of the backend',
      ofPerson: '{{trigger}} of {{name}}',
    },

    // Pages

    freshness: {
      current: 'current',
      partlyStale: 'partly stale',
      catalogNotUpdated: 'catalog not updated',
      lastSyncFailed: 'last sync failed',
      shardsComplete_one: '{{complete}} of {{number}} shard complete',
      shardsComplete_other: '{{complete}} of {{number}} shards complete',
      oldest: 'oldest {{time}}',
      syncRunning: 'sync running',
    },
    emptyEstate: {
      reading: {
        title: 'The first sync is running',
        description:
          'Your organization with its accounts, clusters, enclaves and environments appears here as soon as the first listings are complete.',
      },
      failed: {
        title: 'The sync failed',
        description:
          'Nothing has been read so far. The sync failed {{time}}, and the next one tries again.',
      },
      nothingRead: {
        title: 'Nothing has been read yet',
        description:
          'Your organization with its accounts, clusters, enclaves and environments will be here after the first sync. It needs at least one source in app-config.yaml: name the account whose credentials may list the organization.',
      },
    },
    explorer: {
      title: 'Explorer',
      subject: 'the estate',
      search: {
        label: 'Search the estate',
        placeholder: 'Search names, numbers, owners (press /)',
      },
      openSyncPage: 'Open the sync page',
      openCatalog: 'Open the catalog',
      hideOrganization: 'Hide the organization',
      showOrganization: 'Show the organization',
      tree: {
        filter: 'Filter the organization',
        noMatch: 'No unit or account matches “{{filter}}”.',
        hidden_one:
          '{{number}} more account matches; type more to narrow it down.',
        hidden_other:
          '{{number}} more accounts match; type more to narrow it down.',
        empty: {
          title: 'No organization yet',
          description: 'It appears here after the first sync.',
        },
        loading: 'Loading',
        more: 'Load more',
        error: '{{message}}. Try again',
      },
      node: {
        label: 'Selected node',
        tabs: 'What hangs on this node',
        subject: 'node {{id}}',
        allOrganizations: 'All organizations',
        openPage: 'Open page',
        owner: 'owner {{owner}}',
        ownerFrom: 'owner {{owner}} (from {{source}})',
      },
      items: {
        ownerFrom: 'Owner from',
        filters: {
          state: { label: 'Filter by state', all: 'All states' },
          owner: { label: 'Filter by owner', all: 'All owners' },
          region: { label: 'Filter by region', all: 'All regions' },
        },
        empty: {
          title: 'No {{items}} here',
          description:
            'They appear as soon as a sync lists one below this node.',
        },
      },
      teams: {
        owned: 'Owns here',
        empty: {
          title: 'No team owns anything here',
          description:
            'Owners come from tags of accounts and organizational units, and from the mapping in estate.ownership.',
        },
      },
    },
    sync: {
      title: 'Sync',
      subject: 'the sync page',
      answer: {
        label: 'How current the estate is',
        noShard: 'No shard is known yet',
        catalogNotCurrent: 'The catalog is not current',
        allCurrent_one: 'Everything is current: all {{number}} shard complete',
        allCurrent_other:
          'Everything is current: all {{number}} shards complete',
        notCurrent_one: '{{number}} of {{shards}} is not current',
        notCurrent_other: '{{number}} of {{shards}} are not current',
        start: 'Sync now',
        startFailed: 'The sync was not started',
        catalogNotUpdated: {
          title: 'The last sync could not update the catalog',
          description:
            '{{problem}}. The catalog shows what the sync before it read. The next sync tries again.',
        },
        oldestReading: 'Oldest complete reading {{time}}.',
        lastSync: 'Last sync finished {{time}}.',
        lostSight: {
          title: 'The progress shown may be old',
          description:
            'The sync goes on; its progress could not be read: {{problem}}',
        },
      },
      staleReasons: {
        reason_one: '{{number}} shard: {{cause}}',
        reason_other: '{{number}} shards: {{cause}}',
        notAllowed: '{{outcome}}, {{action}} is not allowed',
        problem: '{{outcome}}, {{code}}',
        nothingRemoved:
          'Nothing is removed: what these shards listed last stays in the catalog.',
      },
      progress: {
        shard: 'Reading {{shard}}',
        estate: 'Reading the estate',
        unit: 'shards',
        next: 'writing the catalog entities',
      },
      configuration: {
        problem: 'Configuration: {{key}}',
        problemWithValue: 'Configuration: {{key}} is {{value}}',
      },
      shards: {
        label: 'shards',
        singular: 'shard',
        search: {
          label: 'Search shards',
          placeholder: 'Account, region, error',
        },
        filters: {
          outcome: { label: 'Filter by outcome', all: 'All outcomes' },
          source: { label: 'Filter by source', all: 'All sources' },
        },
        columns: {
          place: 'Account and region',
          outcome: 'Outcome',
          problem: 'Problem',
          missingAction: 'missing {{action}}',
          lastComplete: 'Last complete',
          throttles: 'Throttles',
          retries: 'Retries',
          records: 'Records',
        },
        detail: {
          error: 'Error',
          missingAction: 'Missing IAM action',
          shardId: 'shard id',
          lastAttempt: 'Last attempt',
          nextBySchedule: 'Next by schedule',
          listed: 'Listed',
          heldBack_one: '{{number}} removal held back',
          heldBack_other: '{{number}} removals held back',
          setAside: '{{number}} set aside',
          sync: 'Sync this shard',
        },
      },
      heldBack: {
        title: 'Removals held back',
        description:
          'These records were missing from a complete listing. More are missing than the removal guard allows at once. They stay in the catalog until later listings confirm the removal or someone releases it.',
        source:
          'Records missing from a complete listing, more than the removal guard allows at once',
        label: 'held-back removals',
        singular: 'held-back removal',
        columns: {
          select: 'Select',
          firstMissed: 'Missing since',
          timesMissed: 'Times',
          reason: 'Why it waits',
        },
        decided: {
          release: 'will be released',
          keep: 'kept',
        },
        decidedBy: {
          release: 'will be released by {{name}}',
          keep: 'kept by {{name}}',
        },
        select: 'Select {{title}}',
        selectAll: 'Select all',
        selectNone: 'Select none',
        selected_one: '{{number}} removal selected',
        selected_other: '{{number}} removals selected',
        dialog: {
          release: {
            title_one: 'Release {{number}} removal?',
            title_other: 'Release {{number}} removals?',
            confirm: 'Release',
            before:
              'These leave the catalog at once, along with everything on their pages:',
            after:
              'AWS itself is not touched. A record that a later sync lists again comes back by itself.',
          },
          keep: {
            title_one: 'Keep {{number}} removal?',
            title_other: 'Keep {{number}} removals?',
            confirm: 'Keep',
            before: 'These stay in the catalog and are not asked about again:',
            after:
              'If a later sync lists a record again, it is current again by itself.',
          },
          typed: 'release {{number}}',
          removal: '{{type}} {{title}}',
          more: 'and {{number}} more',
          settled_one:
            '{{decided}} decided; {{number}} other had already been settled',
          settled_other:
            '{{decided}} decided; {{number}} others had already been settled',
        },
      },
      quarantine: {
        title: 'Records set aside',
        description:
          'These records cannot become catalog entities. Everything else is unaffected. Each record returns once its source is corrected.',
        source: 'Records that cannot become catalog entities',
        label: 'records set aside',
        singular: 'record set aside',
        columns: {
          record: 'Record',
          field: 'Field and value',
          reason: 'Reason',
          since: 'Since',
        },
      },
      unresolvedOwners: {
        title: 'Owners and members not found',
        description:
          'The catalog has no group or user with this name or email address. Everything else is unaffected.',
        source: 'Entities whose owner or members are not in the catalog',
        label: 'owners and members not found',
        singular: 'owner or member not found',
        columns: {
          attempts: 'What was tried',
          owner: 'Owner meanwhile',
        },
        attempt: '{{rule}}: {{value}}',
        attemptWithReason: '{{rule}}: {{value}} ({{reason}})',
        fixOwner:
          'Correct the value, add the group or user to the catalog, or map the value in estate.ownership.rules.',
        fixMembers: 'Correct the team’s file, or add the user to the catalog.',
      },
      doctor: {
        title: 'Doctor',
        description:
          'Tries every call that the sources need, without changing anything, and names each missing IAM action for every account.',
        nothingMissing:
          'Nothing is missing, {{checks}} in order. Asked {{time}}, took {{duration}}.',
        findings_one:
          '{{number}} finding to look at, {{checks}} in order. Asked {{time}}, took {{duration}}.',
        findings_other:
          '{{number}} findings to look at, {{checks}} in order. Asked {{time}}, took {{duration}}.',
        run: 'Run doctor',
        failed: 'The doctor could not finish',
        label: 'findings',
        singular: 'finding',
        columns: {
          place: 'Where',
          severity: 'Finding',
          message: 'What was seen',
        },
        severities: {
          error: 'must be fixed',
          warning: 'should be fixed',
          ok: 'in order',
        },
      },
      recent: {
        title: 'Recent syncs',
        description: 'What each sync read and changed, the newest first.',
        label: 'syncs',
        singular: 'sync',
        columns: {
          started: 'Started',
          trigger: 'Why',
          scope: 'What',
          changes: 'Changes',
        },
        everything: 'everything',
        changes: '{{added}} added, {{changed}} changed, {{removed}} removed',
        outcomes: 'Outcomes',
        entities: 'Entities',
      },
    },
    homeWidget: {
      subject: 'the state of the syncs',
      heldBack_one: '{{number}} removal held',
      heldBack_other: '{{number}} removals held',
      unresolvedOwners_one: '{{number}} unresolved owner',
      unresolvedOwners_other: '{{number}} unresolved owners',
      quarantined_one: '{{number}} record in quarantine',
      quarantined_other: '{{number}} records in quarantine',
      configurationProblems_one: '{{number}} configuration problem',
      configurationProblems_other: '{{number}} configuration problems',
    },

    // Pages of entities

    entityPage: {
      summary: 'Summary',
      awsConsole: 'AWS console',
      menu: 'More',
      addToFavorites: 'Add to favorites',
      removeFromFavorites: 'Remove from favorites',
      copyLink: 'Copy link',
      linkCopied: 'Link copied',
      inspect: 'Inspect entity',
      ownerFrom: '{{owner}} from {{source}}',
      freshnessUnknown: 'not known',
      lastRead: 'read {{time}}',
      syncPage: 'Sync page',
    },
    tags: {
      title: 'Tags ({{number}})',
      label: 'Tags',
      search: 'Search tags',
      noMatch: 'No tag matches.',
    },
    quota: {
      title: 'Quota',
      resource: 'Resource',
      request: 'Request',
      limit: 'Limit',
    },
    account: {
      title: 'AWS account',
      noNumber: 'This entity has no account number in spec.accountId.',
      email: 'Email',
      managementAccount: '{{organization}}, its management account',
      joined: 'Joined',
      joinedBy: '{{time}}, {{method}}',
      joinMethods: {
        CREATED: 'created',
        INVITED: 'invited',
      },
      regions: 'Regions',
      countsSource: 'Counted in the last complete reading of the estate',
      notices: {
        SUSPENDED: {
          title: 'This account is suspended',
          description:
            'AWS has closed or restricted it. What is in it may not run. It stays in the catalog with this note.',
        },
        PENDING_CLOSURE: {
          title: 'This account is being closed',
          description: 'Nothing new can be created in it.',
        },
        CLOSED: {
          title: 'This account is closed',
          description:
            'AWS removes it for good 90 days after it was closed; until then it can be reopened.',
        },
        PENDING_ACTIVATION: {
          title: 'This account is not active yet',
          description: 'AWS is still creating it.',
        },
        vanished: {
          title: 'This account has left the organization',
          description:
            'It was first missing from a complete listing on {{date}}. The entry is kept for a while so that links and history still work.',
        },
      },
      contents: {
        title: 'What is in it',
        empty:
          'No clusters, enclaves or environments are known in this account.',
        noRegion: 'In no region',
        more_one: '{{number}} more is in the explorer.',
        more_other: '{{number}} more are in the explorer.',
      },
    },
    organizationalUnit: {
      title: 'Organizational unit',
      rootTitle: 'Organization root',
      subject: 'what is below this unit',
      above: 'Above',
      unitsBelow: 'Units below',
      unitBelow: '{{unit}} {{accounts}}',
      totalBelow: 'Total below',
    },
    cluster: {
      title: 'EKS cluster',
      version: 'Version',
      versionOnPlatform: '{{version}}, platform {{platform}}',
      status: 'Status',
      endpoint: 'Endpoint',
      endpointLabel: 'endpoint',
      arn: 'ARN',
      namespaces: 'Namespaces',
      noNamespaces: 'none that a team has claimed',
    },
    enclave: {
      title: 'Nitro enclave',
      failed: 'The last operation failed',
      life: 'Life of an enclave',
      unknownState: 'a state that Steward does not know',
      idLabel: 'enclave id',
      instanceType: 'Instance type',
      size: 'Size',
      cpus: '{{number}} vCPU',
      memory: '{{number}} MiB memory',
      image: 'Image',
      imageLabel: 'image',
      workload: 'Workload',
    },
    environment: {
      title: 'Environment',
      tenant: 'Tenant',
      environment: 'Environment',
      stage: 'Stage',
      vpcRange: 'VPC range',
      manifest: 'Manifest',
      components: {
        title: 'Atmos components',
        label: 'components',
        singular: 'component',
        component: 'Component',
        rootModule: 'Root module',
        enabled: 'enabled',
        disabled: 'disabled',
        dependsOn: 'Depends on',
        empty: {
          title: 'This stack has no components',
          description:
            'They come from components.terraform of the stack manifest.',
        },
      },
      unresolved: {
        title: 'Left unresolved ({{number}})',
        description:
          'Templates and YAML functions need Atmos itself. Publish the output of atmos describe stacks and set describeStacksUrl to have them.',
      },
    },
    namespace: {
      title: 'Kubernetes namespace',
      nameLabel: 'namespace',
      foreignCluster: '{{cluster}} (not in the estate)',
    },
    team: {
      title: 'Platform resources',
      accountsFailed: 'could not be read: {{problem}}',
      allAccounts_one: 'All {{number}} account',
      allAccounts_other: 'All {{number}} accounts',
      namespace: 'Namespace',
      namespaceOnCluster: '{{namespace}} on {{cluster}}',
      applications: 'Applications',
      slack: 'Slack',
      notInCatalog: 'Not in the catalog',
      unknownMembers: '{{members}} (members of team.yaml)',
    },
  },
});

/** Says the words of {@link estateTranslationRef} in the reader's language. */
export type EstateWords = TranslationFunction<typeof estateTranslationRef.T>;
