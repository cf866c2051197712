/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useAppNavigate } from '@backstage/frontend-plugin-api';
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
import { useCallback, useState } from 'react';
import { scorecardsApiRef } from '../../api';
import {
  describeCampaign,
  describeProgress,
} from '../../glossary/describeCampaign';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import styles from './CampaignsPage.module.css';
import { CreateCampaignDialog } from './CreateCampaignDialog';

const columns: DataTableColumn<Campaign>[] = [
  {
    id: 'title',
    label: 'Campaign',
    rowHeader: true,
    cell: campaign => <CampaignLink campaign={campaign} />,
    text: campaign => campaign.title,
  },
  {
    id: 'state',
    label: 'State',
    cell: campaign => (
      <StatusBadge {...describeCampaign(campaign, Date.now())} />
    ),
    text: campaign => describeCampaign(campaign, Date.now()).word,
  },
  {
    id: 'progress',
    label: 'Progress',
    nowrap: true,
    cell: campaign => describeProgress(campaign.progress),
    text: campaign => describeProgress(campaign.progress),
  },
  {
    id: 'dueAt',
    label: 'Due',
    nowrap: true,
    cell: campaign => <TimeAgo at={campaign.dueAt} focusable={false} />,
    text: campaign => campaign.dueAt,
  },
  {
    id: 'checks',
    label: 'Checks',
    align: 'end',
    cell: campaign => campaign.checkIds.length,
    text: campaign => campaign.checkIds.join(', '),
  },
  {
    id: 'createdBy',
    label: 'Created by',
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
      Create campaign
    </Button>
  );
  return (
    <div className={styles.page}>
      <p className={styles.line}>
        A campaign asks the owners of some entities to pass some checks by a
        date.
      </p>
      <PagedTable
        label="campaigns"
        singular="campaign"
        columns={columns}
        rowKey={campaign => campaign.id}
        list={usePagedList<Campaign>(load)}
        permission={scorecardsReadPermission.name}
        query={query}
        filters={[
          {
            id: 'state',
            all: 'All states',
            options: CAMPAIGN_STATES.map(id => ({ id, label: id })),
          },
        ]}
        toolbar={create}
        onRowOpen={campaign => navigate(links.campaign(campaign.id))}
        empty={
          <EmptyState title="No campaigns yet">
            Campaigns and how far they are appear here.
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
