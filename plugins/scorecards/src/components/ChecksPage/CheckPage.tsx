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
import { describePillar } from '../../glossary/describePillar';
import { describeTier } from '../../glossary/describeTier';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { CheckVerdicts } from './CheckVerdicts';
import styles from './ChecksPage.module.css';

/** One check: what it asks for, what to do, and what it says about every entity. */
export function CheckPage() {
  const { id = '' } = useParams();
  const api = useApi(scorecardsApiRef);
  const links = useScorecardLinks();
  const read = useAsyncRetry(
    () => api.get('/checks/{id}', { params: { path: { id } } }),
    [api, id],
  );
  return (
    <div className={styles.page}>
      <nav className={styles.path} aria-label="Path">
        <Link href={links.checks()}>All checks</Link>
        <span aria-hidden>/</span>
        <span>{read.value?.check.title ?? id}</span>
      </nav>
      {isNotFound(read.error) ? (
        <EmptyState title={`No check ${id}`}>
          It may have been taken out of its pack, or its pack is off.
        </EmptyState>
      ) : (
        <AsyncContent
          read={read}
          subject="the check"
          permission={scorecardsReadPermission.name}
        >
          {detail => <Content detail={detail} />}
        </AsyncContent>
      )}
    </div>
  );
}

function Content({ detail }: { detail: CheckDetail }) {
  const { check } = detail;
  const { source } = check;
  useDocumentTitle(check.title);
  return (
    <>
      <section className={styles.stack} aria-label="Check">
        <h2 className={styles.title}>{check.title}</h2>
        {detail.description && (
          <p className={styles.line}>{detail.description}</p>
        )}
        <DefinitionList
          items={[
            { term: 'Pillar', value: describePillar(check.pillar) },
            { term: 'Severity', value: check.severity },
            {
              term: 'Required for',
              value: check.requiredFor && describeTier(check.requiredFor),
            },
            {
              term: 'Source',
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
              term: 'Pack',
              value: `${check.pack}, version ${check.policyVersion}`,
            },
            { term: 'Facts', value: detail.facts.join(', ') },
            { term: 'Controls', value: detail.controls.join(', ') },
          ]}
        />
      </section>
      <Panel title="What to do">
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
        <summary>Definition in the pack</summary>
        <pre className={styles.code} {...scrollRegionProps('Definition')}>
          <code>{JSON.stringify(detail.definition, null, 2)}</code>
        </pre>
      </details>
    </>
  );
}
