export interface paths {
    "/api/declaration/v1/calculations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["calculate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/operations/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/operations/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/operations/treasury-statements/{day}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/public/certificate-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verify_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/public/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/public/receipt-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verify_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/reconciliation/{day}/{domain}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["summary_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/reconciliation/{day}/{domain}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/access-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entries_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/audit-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/bank-agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post: operations["sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/bank-agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/bank-agreements/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/bank-agreements/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/commands/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["find_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/drafts/{form}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["find"];
        put: operations["replace"];
        post?: never;
        delete: operations["delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/ledger/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["balances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/liabilities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["liabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/payments/{paymentId}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/prefills/{form}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["prefill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/prefills/{form}/{period}/explanations/{cell}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/returns/{returnId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["find_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/returns/{returnId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/taxpayers/{taxpayerId}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declaration/v1/treasury-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AgreementRequest: {
            accountName: string;
            accountNumber: string;
            bankCode: string;
            number: string;
            /** Format: date */
            signedOn: string;
        };
        AgreementView: {
            account: string;
            bankCode: string;
            /** Format: uuid */
            id: string;
            number: string;
            /** @enum {string} */
            refusal?: "ACCOUNT_INVALID" | "ACCOUNT_NAME_MISMATCH" | "BANK_UNKNOWN";
            /** Format: date */
            signedOn: string;
            /** @enum {string} */
            status: "UNVERIFIED" | "VERIFIED" | "ENDED";
        };
        BalanceView: {
            account: string;
            amount: string;
            /** @enum {string} */
            kind: "TAX" | "SURCHARGE" | "PENALTY";
            period: string;
            tax: string;
        };
        Bilingual: {
            en: string;
            zh: string;
        };
        Calculation: {
            edits: {
                [key: string]: string;
            };
            explain: string[];
            facts: {
                [key: string]: string;
            };
            filingDate?: string;
            form: string;
            input: components["schemas"]["Row"][];
            output: components["schemas"]["Row"][];
            period: string;
            prior: {
                [key: string]: string;
            };
        };
        CalculationView: {
            cells: {
                [key: string]: string;
            };
            explanations: components["schemas"]["ExplanationView"][];
            findings: components["schemas"]["Finding"][];
            liabilities: components["schemas"]["LiabilityView"][];
            packVersion: string;
        };
        CertificateLine: {
            amount: string;
            /** Format: date */
            enteredOn: string;
            /** @enum {string} */
            kind: "TAX" | "SURCHARGE" | "PENALTY";
            /** Format: date */
            paidOn: string;
            /** Format: date */
            periodEnd: string;
            /** Format: date */
            periodStart: string;
            tax: string;
            taxName: string;
            voucher: string;
        };
        CertificateView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            number: string;
            /** Format: uuid */
            paymentId: string;
        };
        Charge: {
            /** @enum {string} */
            kind: "TAX" | "SURCHARGE" | "PENALTY";
            period: string;
            tax: string;
        };
        CommandView: {
            answer: components["schemas"]["JsonNode"];
            operation: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            status: number;
        };
        DeadLetter: {
            /** Format: date-time */
            failedAt: string;
            /** Format: uuid */
            id: string;
            reason: string;
            taxpayer?: string;
            topic: string;
            type?: string;
        };
        Difference: {
            /** @enum {string} */
            kind: "UNKNOWN_PAYMENT" | "BEHIND" | "OTHER_AMOUNT" | "NOT_IN_STATEMENT";
            payment: string;
            repaired: boolean;
        };
        DocumentView: {
            /** Format: date */
            businessDate: string;
            entries: components["schemas"]["BalanceView"][];
            /** @enum {string} */
            kind: "ASSESSMENT" | "CORRECTION" | "REDUCTION" | "SURCHARGE" | "COLLECTION" | "TREASURY_ENTRY" | "LATE_MONEY" | "REFUND_HOLD" | "REFUND_SETTLEMENT" | "REFUND_RELEASE" | "OFFSET" | "OPENING";
            /** Format: int64 */
            number: number;
            /** Format: uuid */
            originId: string;
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            source: "OWN" | "CORE";
        };
        DraftEntries: {
            edits: {
                [key: string]: string;
            };
            reasons: {
                [key: string]: string;
            };
        };
        DraftView: {
            edits: {
                [key: string]: string;
            };
            reasons: {
                [key: string]: string;
            };
            /** Format: date-time */
            updatedAt?: string;
            updatedBy?: string;
            /** Format: int64 */
            version: number;
        };
        Entry: {
            action: string;
            actorId: string;
            actorKind: string;
            actorName: string;
            after?: string;
            /** Format: date-time */
            at: string;
            before?: string;
            capacity: string;
            channel: string;
            client: string;
            /** Format: int64 */
            sequence: number;
            subjectId: string;
            subjectType: string;
            traceId?: string;
        };
        ExplanationView: {
            cell: string;
            column: components["schemas"]["Bilingual"];
            formula?: string;
            inputs: components["schemas"]["InputView"][];
            /** @enum {string} */
            kind: "INPUT" | "PREFILLED" | "COMPUTED";
            legalBasis: components["schemas"]["LegalBasis"];
            line: components["schemas"]["Bilingual"];
            /** @enum {string} */
            origin: "INPUT" | "PREFILLED" | "COMPUTED" | "EDITED";
            prefilled?: string;
            value: string;
        };
        FilingCounts: {
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            corePending: number;
            /** Format: int64 */
            coreRejected: number;
            /** Format: int64 */
            corrections: number;
            /** Format: date-time */
            lastReceivedAt?: string;
            /** Format: int64 */
            late: number;
        };
        Finding: {
            arguments: string[];
            code: string;
            message: components["schemas"]["Bilingual"];
            pointer: string;
            /** @enum {string} */
            severity: "ERROR" | "WARNING";
        };
        Freshness: {
            /** Format: int64 */
            factsVersion: number;
            invoiceTotals: components["schemas"]["TotalsVersion"][];
            priorFromCore: boolean;
            priorReturn?: string;
        };
        Holder: {
            name: string;
            taxNumber: string;
        };
        InputView: {
            /** Format: int64 */
            documents: number;
            legalBasis?: components["schemas"]["LegalBasis"];
            name: components["schemas"]["Bilingual"];
            reference: string;
            value: string;
        };
        Item: {
            amount: string;
            /** @enum {string} */
            kind?: "TAX" | "SURCHARGE" | "PENALTY";
            period: string;
            tax: string;
        };
        JsonNode: {
            array?: boolean;
            bigDecimal?: boolean;
            bigInteger?: boolean;
            binary?: boolean;
            boolean?: boolean;
            container?: boolean;
            double?: boolean;
            embeddedValue?: boolean;
            empty?: boolean;
            float?: boolean;
            floatingPointNumber?: boolean;
            int?: boolean;
            integralNumber?: boolean;
            long?: boolean;
            missingNode?: boolean;
            /** @enum {string} */
            nodeType?: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
            null?: boolean;
            number?: boolean;
            object?: boolean;
            pojo?: boolean;
            short?: boolean;
            string?: boolean;
            /** @deprecated */
            textual?: boolean;
            valueNode?: boolean;
        };
        KeyView: {
            algorithm: string;
            keyId: string;
            publicKey: string;
        };
        LatestVersion: {
            /** Format: uuid */
            id: string;
            receiptNumber: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            version: number;
        };
        LegalBasis: {
            article: string;
            /** @enum {string} */
            confidence: "VERIFIED" | "KNOWN" | "UNCERTAIN";
        };
        LiabilitiesView: {
            /** Format: date */
            asOf: string;
            liabilities: components["schemas"]["OpenLiabilityView"][];
            total: string;
        };
        LiabilityView: {
            amount: string;
            item: string;
            name: components["schemas"]["Bilingual"];
        };
        Line: {
            amount: string;
            item: string;
            name: string;
        };
        Obligation: {
            coreState?: string;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            dueProvenance: "OFFICIAL" | "COMPUTED" | "PROVISIONAL";
            dueSource: string;
            form: string;
            /** Format: uuid */
            fulfilledBy?: string;
            period: string;
            /** @enum {string} */
            status: "UPCOMING" | "OPEN" | "OVERDUE" | "FULFILLED";
            tax: string;
            /** Format: int32 */
            version?: number;
        };
        OpenLiabilityView: {
            /** Format: date */
            dueOn?: string;
            /** @enum {string} */
            kind: "TAX" | "SURCHARGE" | "PENALTY";
            period: string;
            surcharge: string;
            surchargeSteps: components["schemas"]["Step"][];
            tax: string;
            taxName: string;
            taxNameEn: string;
            total: string;
            unpaid: string;
        };
        PageCertificateView: {
            items: components["schemas"]["CertificateView"][];
            next?: string;
        };
        PageDocumentView: {
            items: components["schemas"]["DocumentView"][];
            next?: string;
        };
        PageEntry: {
            items: components["schemas"]["Entry"][];
            next?: string;
        };
        PagePaymentView: {
            items: components["schemas"]["PaymentView"][];
            next?: string;
        };
        PageRead: {
            items: components["schemas"]["Read"][];
            next?: string;
        };
        PageReconciliationItem: {
            items: components["schemas"]["ReconciliationItem"][];
            next?: string;
        };
        PageReturnView: {
            items: components["schemas"]["ReturnView"][];
            next?: string;
        };
        PaidPart: {
            amount: string;
            charge: components["schemas"]["Charge"];
            surcharge: string;
        };
        PaymentCertificate: {
            authority: string;
            code: string;
            holder: components["schemas"]["Holder"];
            /** Format: date-time */
            issuedAt: string;
            lines: components["schemas"]["CertificateLine"][];
            number: string;
            total: string;
        };
        PaymentRequest: {
            /** Format: uuid */
            agreementId: string;
            all: boolean;
            items: components["schemas"]["Item"][];
        };
        PaymentView: {
            /** Format: uuid */
            agreementId: string;
            amount: string;
            /** Format: date-time */
            askedAgainAt?: string;
            bankSerial?: string;
            /** Format: date-time */
            collectedAt?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            enteredOn?: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            failure?: "INSUFFICIENT_FUNDS" | "ACCOUNT_INVALID" | "AGREEMENT_INVALID" | "LIMIT_EXCEEDED" | "BANK_REFUSED" | "EXPIRED";
            /** Format: uuid */
            id: string;
            overpaid: boolean;
            parts: components["schemas"]["PaidPart"][];
            /** @enum {string} */
            status: "CREATED" | "SENT" | "UNKNOWN" | "COLLECTED" | "IN_TREASURY" | "FAILED";
            taxTicketNumber: string;
            treasuryVoucher?: string;
        };
        PrefillView: {
            basis: string;
            cells: {
                [key: string]: string;
            };
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            dueProvenance: "OFFICIAL" | "COMPUTED" | "PROVISIONAL";
            explanations?: components["schemas"]["ExplanationView"][];
            filedAs?: components["schemas"]["LatestVersion"];
            findings: components["schemas"]["Finding"][];
            form: string;
            formName: components["schemas"]["Bilingual"];
            freshness: components["schemas"]["Freshness"];
            liabilities: components["schemas"]["LiabilityView"][];
            packVersion: string;
            period: string;
        };
        Preview: {
            edits: {
                [key: string]: string;
            };
            form: string;
            period: string;
        };
        PreviewView: {
            basis: string;
            cells: {
                [key: string]: string;
            };
            findings: components["schemas"]["Finding"][];
            liabilities: components["schemas"]["LiabilityView"][];
        };
        Question: {
            number: string;
            verificationCode: string;
        };
        Read: {
            actorId: string;
            actorKind: string;
            actorName: string;
            /** Format: date-time */
            at: string;
            capacity: string;
            channel: string;
            /** Format: uuid */
            id: string;
            purpose?: string;
            resource: string;
        };
        Receipt: {
            authority: string;
            cellsDigest: string;
            /** Format: date */
            dueOn: string;
            form: string;
            formName: string;
            liabilities: components["schemas"]["Line"][];
            number: string;
            packVersion: string;
            period: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: uuid */
            returnId: string;
            /** Format: uuid */
            supersedes?: string;
            taxpayerId: string;
            taxpayerName: string;
            taxpayerNumber: string;
            timely: boolean;
            verificationCode: string;
            /** Format: int32 */
            version: number;
        };
        ReceiptView: {
            number: string;
            /** Format: date-time */
            receivedAt: string;
            timely: boolean;
            verificationCode?: string;
        };
        Reconciled: {
            /** Format: date */
            day: string;
            differences: components["schemas"]["Difference"][];
            /** Format: int32 */
            movements: number;
        };
        ReconciliationItem: {
            amount: string;
            /** Format: uuid */
            objectId: string;
            taxpayerId: string;
            /** Format: int64 */
            version: number;
        };
        ReconciliationSummary: {
            /** Format: int64 */
            count: number;
            /** Format: date */
            day: string;
            domain: string;
            hash: string;
            sum: string;
        };
        ReturnView: {
            cells?: {
                [key: string]: string;
            };
            coreNumber?: string;
            coreReason?: string;
            coreState: string;
            /** Format: date */
            dueOn: string;
            edits?: {
                [key: string]: string;
            };
            form: string;
            liabilities: components["schemas"]["LiabilityView"][];
            period: string;
            receipt: components["schemas"]["ReceiptView"];
            /** Format: uuid */
            returnId: string;
            /** Format: uuid */
            supersedes?: string;
            total: string;
            /** Format: int32 */
            version: number;
        };
        Row: {
            amount: string;
            /** @enum {string} */
            category: "GOODS" | "SERVICES" | "IMMOVABLES";
            /** Format: int64 */
            count: number;
            /** @enum {string} */
            kind: "SPECIAL" | "ORDINARY";
            rate: string;
            tax: string;
            /** @enum {string} */
            treatment?: "TAXABLE" | "EXEMPT" | "NON_TAXABLE";
        };
        Step: {
            article: string;
            dailyRate: number;
            /** Format: int64 */
            days: number;
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
        };
        Submission: {
            basis: string;
            confirmedFindings: string[];
            edits: {
                [key: string]: string;
            };
            form: string;
            period: string;
            reasons: {
                [key: string]: string;
            };
            /** Format: uuid */
            supersedes?: string;
        };
        SummaryView: {
            obligations: {
                [key: string]: number;
            };
            returns: components["schemas"]["FilingCounts"];
            waiting: components["schemas"]["Obligation"][];
        };
        TotalsVersion: {
            /** Format: int64 */
            invoices: number;
            month: string;
            side: string;
            /** Format: int64 */
            version: number;
        };
        Verdict: {
            certificate?: components["schemas"]["PaymentCertificate"];
            genuine: boolean;
        };
        Verification: {
            number: string;
            verificationCode: string;
        };
        VerificationView: {
            receipt?: components["schemas"]["Receipt"];
            /** @enum {string} */
            result: "VALID" | "NO_RECORD";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    calculate: {
        parameters: {
            query?: never;
            header?: {
                "Content-Length"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Calculation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CalculationView"];
                };
            };
        };
    };
    waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DeadLetter"][];
                };
            };
        };
    };
    replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    reconcile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Reconciled"];
                };
            };
        };
    };
    verify_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Verdict"];
                };
            };
        };
    };
    keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["KeyView"][];
                };
            };
        };
    };
    verify_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Verification"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["VerificationView"];
                };
            };
        };
    };
    summary_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ReconciliationSummary"];
                };
            };
        };
    };
    items: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                day: string;
                domain: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageReconciliationItem"];
                };
            };
        };
    };
    reads: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageRead"];
                };
            };
        };
    };
    entries_1: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageEntry"];
                };
            };
        };
    };
    verification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Verification"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AgreementView"][];
                };
            };
        };
    };
    sign: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    get_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    end: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    list_4: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageCertificateView"];
                };
            };
        };
    };
    content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    find_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CommandView"];
                };
            };
        };
    };
    find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: string;
                period: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DraftView"];
                };
            };
        };
    };
    replace: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                form: string;
                period: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftEntries"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["DraftView"];
                };
            };
        };
    };
    delete: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                form: string;
                period: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    balances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BalanceView"][];
                };
            };
        };
    };
    entries: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageDocumentView"];
                };
            };
        };
    };
    liabilities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LiabilitiesView"];
                };
            };
        };
    };
    list_3: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                status?: "UPCOMING" | "OPEN" | "OVERDUE" | "FULFILLED";
            };
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Obligation"][];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PagePaymentView"];
                };
            };
        };
    };
    place: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    issue: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                paymentId: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["CertificateView"];
                };
            };
        };
    };
    prefill: {
        parameters: {
            query?: {
                explain?: boolean;
            };
            header?: never;
            path: {
                form: string;
                period: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PrefillView"];
                };
            };
        };
    };
    explanation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: string;
                period: string;
                cell: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ExplanationView"];
                };
            };
        };
    };
    preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preview"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PreviewView"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PageReturnView"];
                };
            };
        };
    };
    submit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Submission"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ReturnView"];
                };
            };
        };
    };
    find_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                returnId: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ReturnView"];
                };
            };
        };
    };
    receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                returnId: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
        };
    };
    summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["SummaryView"];
                };
            };
        };
    };
    receive: {
        parameters: {
            query?: never;
            header?: {
                "X-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
