/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Shared visual parts of Steward: status, time, identifiers, page states,
 * tables, and the hooks behind them.
 *
 * @packageDocumentation
 */
export * from './api/createApiClient';
export * from './api/entityColumnsApiRef';
export type { ChartState } from './components/ChartFrame';
export * from './components/AsyncContent';
export * from './components/BudgetBar';
export * from './components/ConfirmDialog';
export * from './components/CopyableId';
export * from './components/DataTable';
export * from './components/DateField';
export * from './components/DefinitionList';
export * from './components/DiffView';
export * from './components/DocumentTitle';
export * from './components/EntityName';
export * from './components/HeatMap';
export * from './components/MiddleTruncate';
export * from './components/MoneyAmount';
export * from './components/PagedTable';
export * from './components/PageSearch';
export * from './components/PageState';
export * from './components/Panel';
export * from './components/PersonLink';
export * from './components/ProgressLine';
export * from './components/SidePanel';
export * from './components/Sparkline';
export * from './components/StackedBars';
export * from './components/StatTile';
export * from './components/StatusBadge';
export * from './components/TabbedPage';
export * from './components/TabbedPageContent';
export * from './components/TimeAgo';
export * from './components/TimeHistogram';
export * from './components/TrendChart';
export * from './extensions/createTabPage';
export * from './extensions/EntityColumnBlueprint';
export * from './extensions/EntityHeaderActionBlueprint';
export * from './extensions/EntitySummaryBlueprint';
export * from './format/diffValues';
export * from './format/entityTypes';
export * from './format/formatAccountId';
export * from './format/formatCount';
export * from './format/formatDuration';
export * from './format/formatEntityName';
export * from './format/formatTimeAgo';
export * from './format/formatMoney';
export * from './format/inWordsOfCause';
export * from './format/saveFile';
export * from './format/scrollRegionProps';
export * from './format/toCsv';
export * from './format/toSearch';
export * from './hooks/loadAllPages';
export * from './hooks/ownGroupRefs';
export * from './hooks/useDocumentTitle';
export * from './hooks/useNow';
export * from './hooks/useOwnRef';
export * from './hooks/usePagedList';
export * from './hooks/useQueryState';
export * from './hooks/useRoute';
export * from './hooks/useSlashKey';
export { portalTranslationRef } from './translation';
