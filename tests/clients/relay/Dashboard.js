// The operations of a page, as relay-compiler reads them; relay.mjs runs what it makes of them.
import { graphql } from 'relay-runtime';

export const purchases = graphql`
  fragment Dashboard_purchases on Tenant
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" })
  @refetchable(queryName: "DashboardPurchasesQuery") {
    purchases(first: $first, after: $after) @connection(key: "Dashboard_purchases") {
      edges {
        node {
          id
          credits
        }
      }
    }
  }
`;

export const query = graphql`
  query DashboardQuery($id: ID!) {
    tenant(id: $id) {
      id
      name
      balance {
        remaining
      }
      ...Dashboard_purchases
    }
  }
`;

export const buyCredits = graphql`
  mutation DashboardBuyCreditsMutation($input: BuyCreditsInput!, $connections: [ID!]!) {
    buyCredits(input: $input) {
      purchase @prependNode(connections: $connections, edgeTypeName: "PurchaseEdge") {
        id
        credits
      }
      tenant {
        balance {
          remaining
        }
      }
      problems {
        code
        message
      }
    }
  }
`;

export const balanceChanged = graphql`
  subscription DashboardBalanceChangedSubscription($id: ID!, $after: String) {
    balanceChanged(tenantId: $id, afterSequence: $after) {
      id
      sequence
      credits
    }
  }
`;
