/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Link } from '@backstage/ui';
import {
  AsyncContent,
  DefinitionList,
  useDocumentTitle,
  EmptyState,
  PersonLink,
  Panel,
  ProgressLine,
  StatusBadge,
  TimeAgo,
  TrendChart,
} from '@steward/backstage-plugin-portal-react';
import {
  CampaignDetail,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { isNotFound } from '../../api/isNotFound';
import { describeCampaign } from '../../glossary/describeCampaign';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { CheckLink } from '../CheckLink';
import { CampaignActions } from './CampaignActions';
import styles from './CampaignsPage.module.css';
import { OpenVerdicts } from './OpenVerdicts';

/** How far a campaign is, and what is still to do. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const api = useApi(scorecardsApiRef);
  const links = useScorecardLinks();
  const read = useAsyncRetry(
    () => api.get('/campaigns/{id}', { params: { path: { id } } }),
    [api, id],
  );
  return (
    <div className={styles.page}>
      <nav className={styles.path} aria-label="Path">
        <Link href={links.campaigns()}>All campaigns</Link>
        <span aria-hidden>/</span>
        <span>{read.value?.campaign.title ?? id}</span>
      </nav>
      {isNotFound(read.error) ? (
        <EmptyState title="No such campaign" />
      ) : (
        <AsyncContent
          read={read}
          subject="the campaign"
          permission={scorecardsReadPermission.name}
        >
          {detail => <Content detail={detail} onChanged={read.retry} />}
        </AsyncContent>
      )}
    </div>
  );
}

function Content(props: { detail: CampaignDetail; onChanged: () => void }) {
  const { campaign, burnUp } = props.detail;
  const { done, total } = campaign.progress;
  const links = useScorecardLinks();
  const titles = useCheckTitles();
  useDocumentTitle(campaign.title);
  return (
    <>
      <section className={styles.stack} aria-label="Campaign">
        <div className={styles.head}>
          <h2 className={styles.title}>{campaign.title}</h2>
          <StatusBadge {...describeCampaign(campaign, Date.now())} />
          <CampaignActions campaign={campaign} onChanged={props.onChanged} />
        </div>
        {campaign.description && (
          <p className={styles.line}>{campaign.description}</p>
        )}
        {total > 0 && (
          <ProgressLine
            label="Verdicts that pass or are exempt"
            done={done}
            total={total}
            unit="verdicts"
          />
        )}
        <DefinitionList
          items={[
            { term: 'Due', value: <TimeAgo at={campaign.dueAt} /> },
            {
              term: 'Checks',
              value: (
                <ul className={styles.plain}>
                  {campaign.checkIds.map(checkId => (
                    <li key={checkId}>
                      <CheckLink
                        id={checkId}
                        title={titles.get(checkId) ?? checkId}
                      />
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              term: 'Entities',
              value: (
                <Link href={links.overview({ campaign: campaign.id })}>
                  Show their scores
                </Link>
              ),
            },
            {
              term: 'Created by',
              value: <PersonLink entityRef={campaign.createdBy} />,
            },
            { term: 'Result', value: campaign.result },
          ]}
        />
      </section>
      <Panel title="Burn-up">
        <TrendChart
          label="Verdicts done per day"
          points={burnUp.map(day => ({ day: day.day, value: day.done }))}
          format={value => value.toLocaleString('en')}
          reference={{ value: total, label: 'All' }}
          empty={
            <EmptyState title="No days yet">
              The burn-up starts with the campaign.
            </EmptyState>
          }
        />
      </Panel>
      <OpenVerdicts detail={props.detail} titles={titles} />
    </>
  );
}

/** Titles of checks by id; empty while they are read, and when they cannot be. */
function useCheckTitles(): ReadonlyMap<string, string> {
  const api = useApi(scorecardsApiRef);
  const { value } = useAsync(() => api.get('/checks'), [api]);
  return useMemo(
    () => new Map(value?.items.map(({ id, title }) => [id, title])),
    [value],
  );
}
