/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { scorecardsTranslationRef } from '../../translation';
import { CheckLink } from '../CheckLink';
import { CampaignActions } from './CampaignActions';
import styles from './CampaignsPage.module.css';
import { OpenVerdicts } from './OpenVerdicts';

/** How far a campaign is, and what is still to do. */
export function CampaignPage() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { id = '' } = useParams();
  const api = useApi(scorecardsApiRef);
  const links = useScorecardLinks();
  const read = useAsyncRetry(
    () => api.get('/campaigns/{id}', { params: { path: { id } } }),
    [api, id],
  );
  return (
    <div className={styles.page}>
      <nav className={styles.path} aria-label={t('common.path')}>
        <Link href={links.campaigns()}>{t('campaigns.campaign.all')}</Link>
        <span aria-hidden>/</span>
        <span>{read.value?.campaign.title ?? id}</span>
      </nav>
      {isNotFound(read.error) ? (
        <EmptyState title={t('campaigns.campaign.notFound')} />
      ) : (
        <AsyncContent
          read={read}
          subject={t('campaigns.campaign.subject')}
          permission={scorecardsReadPermission.name}
        >
          {detail => <Content detail={detail} onChanged={read.retry} />}
        </AsyncContent>
      )}
    </div>
  );
}

function Content(props: { detail: CampaignDetail; onChanged: () => void }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { campaign, burnUp } = props.detail;
  const { done, total } = campaign.progress;
  const links = useScorecardLinks();
  const titles = useCheckTitles();
  useDocumentTitle(campaign.title);
  return (
    <>
      <section
        className={styles.stack}
        aria-label={t('campaigns.campaign.label')}
      >
        <div className={styles.head}>
          <h2 className={styles.title}>{campaign.title}</h2>
          <StatusBadge {...describeCampaign(t, campaign, Date.now())} />
          <CampaignActions campaign={campaign} onChanged={props.onChanged} />
        </div>
        {campaign.description && (
          <p className={styles.line}>{campaign.description}</p>
        )}
        {total > 0 && (
          <ProgressLine
            label={t('campaigns.campaign.progress.label')}
            done={done}
            total={total}
            unit={t('campaigns.campaign.progress.unit')}
          />
        )}
        <DefinitionList
          items={[
            { term: t('fields.due'), value: <TimeAgo at={campaign.dueAt} /> },
            {
              term: t('fields.checks'),
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
              term: t('fields.entities'),
              value: (
                <Link href={links.overview({ campaign: campaign.id })}>
                  {t('campaigns.campaign.scores')}
                </Link>
              ),
            },
            {
              term: t('fields.createdBy'),
              value: <PersonLink entityRef={campaign.createdBy} />,
            },
            { term: t('fields.result'), value: campaign.result },
          ]}
        />
      </section>
      <Panel title={t('campaigns.burnUp.title')}>
        <TrendChart
          label={t('campaigns.burnUp.chart')}
          points={burnUp.map(day => ({ day: day.day, value: day.done }))}
          format={value => value.toLocaleString('en')}
          reference={{ value: total, label: t('campaigns.burnUp.all') }}
          empty={
            <EmptyState title={t('campaigns.burnUp.empty.title')}>
              {t('campaigns.burnUp.empty.text')}
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
