/** Why an entry of the ledger was made, by the reason that the API names. */
export const reasons = {
  ADJUSTMENT: "Adjustment",
  ALLOCATION: "Allocation",
  CONSUMPTION: "Interview",
  EXPIRY: "Expiry",
  OVERAGE_FORGIVEN: "Overage forgiven",
  PURCHASE: "Purchase",
  REFUND: "Refund",
  REVERSAL: "Interview given back",
  ROLLOVER: "Rollover",
};
