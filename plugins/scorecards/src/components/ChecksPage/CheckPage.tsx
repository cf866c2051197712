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
  Panel,
  scrollRegionProps,
} from '@steward/backstage-plugin-portal-react';
import {
  CheckDetail,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { isNotFound } from '../../api/isNotFound';
import { describeTier } from '../../glossary/describeTier';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef } from '../../translation';
import { CheckVerdicts } from './CheckVerdicts';
import styles from './ChecksPage.module.css';

/** One check: what it asks for, what to do, and what it says about every entity. */
export function CheckPage() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { id = '' } = useParams();
  const api = useApi(scorecardsApiRef);
  const links = useScorecardLinks();
  const read = useAsyncRetry(
    () => api.get('/checks/{id}', { params: { path: { id } } }),
    [api, id],
  );
  return (
    <div className={styles.page}>
      <nav className={styles.path} aria-label={t('common.path')}>
        <Link href={links.checks()}>{t('checks.check.all')}</Link>
        <span aria-hidden>/</span>
        <span>{read.value?.check.title ?? id}</span>
      </nav>
      {isNotFound(read.error) ? (
        <EmptyState title={t('checks.check.gone.title', { id })}>
          {t('checks.check.gone.text')}
        </EmptyState>
      ) : (
        <AsyncContent
          read={read}
          subject={t('checks.check.subject')}
          permission={scorecardsReadPermission.name}
        >
          {detail => <Content detail={detail} />}
        </AsyncContent>
      )}
    </div>
  );
}

function Content({ detail }: { detail: CheckDetail }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { check } = detail;
  const { source } = check;
  useDocumentTitle(check.title);
  return (
    <>
      <section className={styles.stack} aria-label={t('fields.check')}>
        <h2 className={styles.title}>{check.title}</h2>
        {detail.description && (
          <p className={styles.line}>{detail.description}</p>
        )}
        <DefinitionList
          items={[
            { term: t('fields.pillar'), value: t(`pillars.${check.pillar}`) },
            {
              term: t('fields.severity'),
              value: t(`severities.${check.severity}`),
            },
            {
              term: t('fields.requiredFor'),
              value: check.requiredFor && describeTier(t, check.requiredFor),
            },
            {
              term: t('fields.source'),
              value: (
                <Link
                  href={source.url}
                  target="_blank"
                  rel="noopener noreferrer"
                >
                  {[source.name, source.id].filter(Boolean).join(' ')}
                </Link>
              ),
            },
            {
              term: t('fields.pack'),
              value: t('checks.check.pack', {
                pack: check.pack,
                version: check.policyVersion,
              }),
            },
            { term: t('checks.check.facts'), value: detail.facts.join(', ') },
            {
              term: t('checks.check.controls'),
              value: detail.controls.join(', '),
            },
          ]}
        />
      </section>
      <Panel title={t('checks.check.solution')}>
        <p className={styles.line}>{detail.solution}</p>
        {detail.links.length > 0 && (
          <ul className={styles.links}>
            {detail.links.map(({ title, url }) => (
              <li key={url}>
                <Link href={url} target="_blank" rel="noopener noreferrer">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <CheckVerdicts checkId={check.id} counts={check.counts} />
      <details>
        <summary>{t('checks.check.definition.title')}</summary>
        <pre
          className={styles.code}
          {...scrollRegionProps(t('checks.check.definition.label'))}
        >
          <code>{JSON.stringify(detail.definition, null, 2)}</code>
        </pre>
      </details>
    </>
  );
}
