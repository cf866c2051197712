/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Container } from '@backstage/ui';
import { RiBookmarkLine, RiFilter3Line } from '@remixicon/react';
import { auditEventExportPermission } from '@steward/backstage-plugin-audit-trail-common';
import { useQueryState } from '@steward/backstage-plugin-portal-react';
import { useCallback, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { auditTrailApiRef } from '../../api';
import { useEventPanel } from '../../hooks/useEventPanel';
import { useEvents } from '../../hooks/useEvents';
import { useNewEvents } from '../../hooks/useNewEvents';
import { DEFAULT_QUERY } from '../../query/defaultQuery';
import { rangeOf } from '../../query/range';
import { readQuery } from '../../query/readQuery';
import { auditTrailTranslationRef } from '../../translation';
import { EventPanel } from '../EventPanel';
import { EventResults } from '../EventResults';
import { NewEventsBar } from '../NewEventsBar';
import { ProofBadge } from '../ProofBadge';
import { QueryBar } from '../QueryBar';
import styles from './EventsPage.module.css';
import { EventsOverTime } from './EventsOverTime';
import { ExportLine } from './ExportLine';
import { ExportMenu } from './ExportMenu';
import { FilterDialog } from './FilterDialog';
import { NoEvents } from './NoEvents';
import { SavedSearchesDialog } from './SavedSearchesDialog';
import { useExport } from './useExport';

const initial = { q: DEFAULT_QUERY, event: '' };

/** Who did what, when, to which resource: search, histogram, list, detail and proof. */
export function EventsPage() {
  const api = useApi(auditTrailApiRef);
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const [{ q }, setQuery] = useQueryState(initial);
  const [dialog, setDialog] = useState<'filters' | 'searches'>();
  const panel = useEventPanel();
  const read = readQuery(q);
  const isValid = read.error === undefined;
  const { list, isLimited } = useEvents(isValid ? q : undefined);
  const found = useNewEvents(q, isValid ? list.items : undefined);
  const mayExport = usePermission({
    permission: auditEventExportPermission,
  }).allowed;
  const exporting = useExport(q);
  const newest = list.items?.[0]?.seq;
  const histogram = useAsync(
    async () =>
      read.query && newest !== undefined
        ? api.get('/histogram', {
            params: { query: { q, ...rangeOf(read.query) } },
          })
        : undefined,
    // The query in its words; its parsed form is another object each time.
    [api, q, newest],
  );
  const change = useCallback(
    (next: string) => setQuery({ q: next }, { push: true }),
    [setQuery],
  );
  return (
    <Container>
      <div className={styles.page}>
        <div className={styles.top}>
          <QueryBar q={q} onChange={change} />
          <div className={styles.buttons}>
            <Button
              variant="secondary"
              size="small"
              iconStart={<RiFilter3Line />}
              onPress={() => setDialog('filters')}
            >
              {t('filters.title')}
            </Button>
            <Button
              variant="secondary"
              size="small"
              iconStart={<RiBookmarkLine />}
              onPress={() => setDialog('searches')}
            >
              {t('savedSearches.title')}
            </Button>
            {mayExport && (
              <ExportMenu
                isRunning={exporting.state?.step === 'running'}
                onExport={exporting.start}
              />
            )}
          </div>
        </div>
        {exporting.state && (
          <ExportLine state={exporting.state} onEnd={exporting.cancel} />
        )}
        <div className={styles.line}>
          <ProofBadge onOpenEvent={panel.open} />
          {isLimited && <p className={styles.note}>{t('common.ownEvents')}</p>}
        </div>
        {(newest !== undefined || histogram.value) && (
          <EventsOverTime
            q={q}
            histogram={histogram.value}
            error={histogram.error}
            onChange={change}
          />
        )}
        <NewEventsBar found={found} onShow={list.reload} />
        {isValid && (
          <EventResults
            list={list}
            panel={panel}
            subject={t('events.subject')}
            empty={<NoEvents q={q} onChange={change} />}
          />
        )}
      </div>
      {dialog === 'filters' && (
        <FilterDialog
          q={q}
          onApply={change}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'searches' && (
        <SavedSearchesDialog
          q={isValid ? q : ''}
          onApply={change}
          onClose={() => setDialog(undefined)}
        />
      )}
      {panel.openId && (
        <EventPanel
          id={panel.openId}
          known={list.items}
          onOpen={panel.open}
          onClose={panel.close}
          // Both in one step: two changes of the address in a row lose the first.
          onSearch={next => setQuery({ q: next, event: '' }, { push: true })}
        />
      )}
    </Container>
  );
}
