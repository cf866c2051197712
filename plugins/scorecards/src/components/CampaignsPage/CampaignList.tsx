/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  useAppNavigate,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Link } from '@backstage/ui';
import {
  DataTableColumn,
  EmptyState,
  PersonLink,
  PagedTable,
  StatusBadge,
  TimeAgo,
  usePagedList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import {
  Campaign,
  CAMPAIGN_STATES,
  campaignManagePermission,
  CampaignWord,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useCallback, useMemo, useState } from 'react';
import { scorecardsApiRef } from '../../api';
import {
  describeCampaign,
  describeProgress,
} from '../../glossary/describeCampaign';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import styles from './CampaignsPage.module.css';
import { CreateCampaignDialog } from './CreateCampaignDialog';

const columnsOf = (t: ScorecardsWords): DataTableColumn<Campaign>[] => [
  {
    id: 'title',
    label: t('campaigns.campaign.label'),
    rowHeader: true,
    cell: campaign => <CampaignLink campaign={campaign} />,
    text: campaign => campaign.title,
  },
  {
    id: 'state',
    label: t('fields.state'),
    cell: campaign => (
      <StatusBadge {...describeCampaign(t, campaign, Date.now())} />
    ),
    text: campaign => describeCampaign(t, campaign, Date.now()).word,
  },
  {
    id: 'progress',
    label: t('campaigns.columns.progress'),
    nowrap: true,
    cell: campaign => describeProgress(t, campaign.progress),
    text: campaign => describeProgress(t, campaign.progress),
  },
  {
    id: 'dueAt',
    label: t('fields.due'),
    nowrap: true,
    cell: campaign => <TimeAgo at={campaign.dueAt} focusable={false} />,
    text: campaign => campaign.dueAt,
  },
  {
    id: 'checks',
    label: t('fields.checks'),
    align: 'end',
    cell: campaign => campaign.checkIds.length,
    text: campaign => campaign.checkIds.join(', '),
  },
  {
    id: 'createdBy',
    label: t('fields.createdBy'),
    cell: campaign => <PersonLink entityRef={campaign.createdBy} />,
    text: campaign => campaign.createdBy,
  },
];

function CampaignLink({ campaign }: { campaign: Campaign }) {
  const links = useScorecardLinks();
  return <Link href={links.campaign(campaign.id)}>{campaign.title}</Link>;
}

/** Campaigns, newest first. */
export function CampaignList() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const columns = useMemo(() => columnsOf(t), [t]);
  const api = useApi(scorecardsApiRef);
  const navigate = useAppNavigate();
  const links = useScorecardLinks();
  const { allowed } = usePermission({ permission: campaignManagePermission });
  const [isCreating, setCreating] = useState(false);
  const query = useQueryState({ state: '' });
  const [{ state }] = query;
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/campaigns', {
        params: {
          query: {
            limit,
            cursor,
            ...(state && { state: state as CampaignWord }),
          },
        },
      }),
    [api, state],
  );
  const create = allowed && (
    <Button variant="primary" size="small" onPress={() => setCreating(true)}>
      {t('campaigns.create')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <p className={styles.line}>{t('campaigns.about')}</p>
      <PagedTable
        label={t('campaigns.rows.many')}
        singular={t('campaigns.rows.one')}
        columns={columns}
        rowKey={campaign => campaign.id}
        list={usePagedList<Campaign>(load)}
        permission={scorecardsReadPermission.name}
        query={query}
        filters={[
          {
            id: 'state',
            label: t('filters.state.label'),
            all: t('filters.state.all'),
            options: CAMPAIGN_STATES.map(id => ({
              id,
              label: t(`campaignStates.${id}`),
            })),
          },
        ]}
        toolbar={create}
        onRowOpen={campaign => navigate(links.campaign(campaign.id))}
        empty={
          <EmptyState title={t('campaigns.empty.title')}>
            {t('campaigns.empty.text')}
          </EmptyState>
        }
      />
      {isCreating && (
        <CreateCampaignDialog
          onCreated={campaign => navigate(links.campaign(campaign.id))}
          onClose={() => setCreating(false)}
        />
      )}
    </div>
  );
}
