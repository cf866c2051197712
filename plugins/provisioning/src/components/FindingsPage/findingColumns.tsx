/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button, Link } from '@backstage/ui';
import { Finding } from '@steward/backstage-plugin-provisioning-common';
import {
  DataTableColumn,
  formatAccountId,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import styles from './FindingsPage.module.css';

const words: Record<Finding['type'], string> = {
  'row-without-execution': 'row without execution',
  'execution-without-row': 'execution without row',
  'row-behind-execution': 'row behind execution',
  'run-without-execution': 'run without execution',
  'execution-of-no-run': 'execution of no run',
  overdue: 'overdue',
  'unknown-state': 'unknown state',
};

/** Columns of the findings; with a button for those who may make the transition. */
export function findingColumns(
  onResolve: ((finding: Finding) => void) | undefined,
): DataTableColumn<Finding>[] {
  return [
    {
      id: 'message',
      label: 'What disagrees',
      rowHeader: true,
      cell: ({ message }) => <span className={styles.wrap}>{message}</span>,
      text: ({ message }) => message,
    },
    {
      id: 'type',
      label: 'Kind',
      nowrap: true,
      cell: ({ type, healedAt }) => (
        <StatusBadge
          tone={healedAt ? 'positive' : 'warning'}
          word={healedAt ? 'healed' : words[type]}
          meaning={words[type]}
        />
      ),
      text: ({ type }) => type,
    },
    {
      id: 'place',
      label: 'Account and region',
      nowrap: true,
      cell: finding => placeOf(finding),
      text: placeOf,
    },
    {
      id: 'run',
      label: 'Run',
      cell: ({ runId }) => runId && <RunReference id={runId} />,
      text: ({ runId }) => runId,
    },
    {
      id: 'found',
      label: 'Found',
      nowrap: true,
      cell: ({ foundAt }) => <TimeAgo at={foundAt} focusable={false} />,
      text: ({ foundAt }) => foundAt,
    },
    {
      id: 'proposal',
      label: 'Safe transition',
      cell: finding => (
        <Proposal
          finding={finding}
          onResolve={onResolve && (() => onResolve(finding))}
        />
      ),
      text: ({ proposal }) => proposal?.title,
    },
  ];
}

function placeOf({ accountId, region }: Finding): string {
  return [accountId && formatAccountId(accountId), region]
    .filter(Boolean)
    .join(' · ');
}

function RunReference(props: { id: string }) {
  const links = useProvisioningLinks();
  return (
    <Link href={links.run(props.id)} title={props.id}>
      Open run
    </Link>
  );
}

function Proposal(props: { finding: Finding; onResolve?: () => void }) {
  const { proposal, healedAt } = props.finding;
  if (healedAt || !proposal) {
    return <span>{healedAt ? 'done' : 'none; look at it'}</span>;
  }
  const text = `${proposal.from} → ${proposal.to}`;
  return props.onResolve ? (
    <Button
      size="small"
      variant="secondary"
      aria-label={proposal.title}
      onPress={props.onResolve}
    >
      {text}
    </Button>
  ) : (
    <span title={proposal.title}>{text}</span>
  );
}
