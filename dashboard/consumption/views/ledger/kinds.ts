/** Kinds of entries that the list can be filtered by. */
import { ledgerTexts as texts } from "../../texts/ledger";
import type { BalanceReason } from "./ledger.generated";

export const KINDS = [
  "ALL",
  "INTERVIEWS",
  "ALLOCATION",
  "ROLLOVER",
  "PURCHASE",
  "REFUND",
  "ADJUSTMENT",
  "EXPIRY",
  "OVERAGE_FORGIVEN",
] as const;
type Kind = (typeof KINDS)[number];

/** The reasons of each kind; null for all. */
export const REASONS_OF: Record<Kind, BalanceReason[] | null> = {
  ALL: null,
  INTERVIEWS: ["CONSUMPTION", "REVERSAL"],
  ALLOCATION: ["ALLOCATION"],
  ROLLOVER: ["ROLLOVER"],
  PURCHASE: ["PURCHASE"],
  REFUND: ["REFUND"],
  ADJUSTMENT: ["ADJUSTMENT"],
  EXPIRY: ["EXPIRY"],
  OVERAGE_FORGIVEN: ["OVERAGE_FORGIVEN"],
};

/** The name of a kind. */
export const nameOf = (kind: Kind): string =>
  kind === "ALL" || kind === "INTERVIEWS" ? texts.groups[kind] : texts.reasons[kind];
