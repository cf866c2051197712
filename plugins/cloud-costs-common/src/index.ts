/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Money, rows, pure rules and permissions of Steward cloud costs.
 *
 * @packageDocumentation
 */
export * from './api.generated';
export * from './anomalies/Anomaly';
export * from './anomalies/anomalyStates';
export * from './budgets/budgetState';
export * from './budgets/periodOf';
export * from './budgets/ReportedBudget';
export * from './compare/compareWindows';
export * from './compare/describeChanges';
export * from './estimates/budgetHeadroom';
export * from './estimates/describeRunEstimate';
export * from './estimates/estimateCost';
export * from './estimates/estimateProblem';
export * from './estimates/measureEstimate';
export * from './estimates/Price';
export * from './estimates/shippedPrices';
export * from './estimates/templateAccuracy';
export * from './lifetime/costUntil';
export * from './mapping/allocate';
export * from './mapping/MappingRule';
export * from './mapping/RowMapper';
export * from './mapping/splitCosts';
export {
  absoluteAmount,
  AMOUNT_DECIMALS,
  compareAmounts,
  divideAmount,
  isSameToTheCent,
  readAmount,
  scaleAmount,
  subtractAmounts,
  sumAmounts,
  toCents,
} from './money/amounts';
export * from './money/readCurrency';
export * from './money/splitAmount';
export * from './months/isMonthDue';
export * from './months/months';
export * from './months/reconcile';
export * from './permissions';
export * from './recommendations/measureSaving';
export * from './recommendations/Recommendation';
export * from './recommendations/recommendationStates';
export * from './rows/CostRow';
export * from './timeline/runBefore';
export * from './units/engineersOf';
export * from './units/unitCost';
export * from './units/unitCosts';
export * from './units/unitValuesProblem';
