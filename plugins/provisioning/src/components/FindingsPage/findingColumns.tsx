/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link } from '@backstage/ui';
import { Finding } from '@steward/backstage-plugin-provisioning-common';
import {
  DataTableColumn,
  formatAccountId,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import {
  provisioningTranslationRef,
  ProvisioningWords,
} from '../../translation';
import styles from './FindingsPage.module.css';

/** Columns of the findings; with a button for those who may make the transition. */
export function findingColumns(
  t: ProvisioningWords,
  onResolve: ((finding: Finding) => void) | undefined,
): DataTableColumn<Finding>[] {
  return [
    {
      id: 'message',
      label: t('findings.columns.message'),
      rowHeader: true,
      cell: ({ message }) => <span className={styles.wrap}>{message}</span>,
      text: ({ message }) => message,
    },
    {
      id: 'type',
      label: t('findings.columns.type'),
      nowrap: true,
      cell: ({ type, healedAt }) => (
        <StatusBadge
          tone={healedAt ? 'positive' : 'warning'}
          word={healedAt ? t('findings.healed') : t(`findingTypes.${type}`)}
          meaning={t(`findingTypes.${type}`)}
        />
      ),
      text: ({ type }) => type,
    },
    {
      id: 'place',
      label: t('findings.columns.place'),
      nowrap: true,
      cell: finding => placeOf(finding),
      text: placeOf,
    },
    {
      id: 'run',
      label: t('findings.columns.run'),
      cell: ({ runId }) => runId && <RunReference id={runId} />,
      text: ({ runId }) => runId,
    },
    {
      id: 'found',
      label: t('findings.columns.found'),
      nowrap: true,
      cell: ({ foundAt }) => <TimeAgo at={foundAt} focusable={false} />,
      text: ({ foundAt }) => foundAt,
    },
    {
      id: 'proposal',
      label: t('findings.columns.proposal'),
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
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <Link href={links.run(props.id)} title={props.id}>
      {t('findings.openRun')}
    </Link>
  );
}

function Proposal(props: { finding: Finding; onResolve?: () => void }) {
  const { proposal, healedAt } = props.finding;
  const { t } = useTranslationRef(provisioningTranslationRef);
  if (healedAt || !proposal) {
    return (
      <span>{healedAt ? t('findings.done') : t('findings.noProposal')}</span>
    );
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
