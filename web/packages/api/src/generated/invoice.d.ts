export interface paths {
    "/api/invoice/v1/operations/dead-letters": {
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
    "/api/invoice/v1/operations/dead-letters/{id}/replay": {
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
    "/api/invoice/v1/public/invoice-verifications": {
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
    "/api/invoice/v1/reconciliation/{day}/{domain}": {
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
    "/api/invoice/v1/reconciliation/{day}/{domain}/items": {
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
    "/api/invoice/v1/taxpayers/{taxpayerId}/access-entries": {
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
    "/api/invoice/v1/taxpayers/{taxpayerId}/audit-entries": {
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
    "/api/invoice/v1/taxpayers/{taxpayerId}/audit-verification": {
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
    "/api/invoice/v1/taxpayers/{taxpayerId}/commands/{key}": {
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
    "/api/invoice/v1/taxpayers/{taxpayerId}/deduction-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/invoice-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/invoice-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/invoice-batches/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/invoice-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/invoice-totals/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/invoices/{id}/xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/quota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["quota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/received-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["received"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoice/v1/taxpayers/{taxpayerId}/summary": {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        BatchProgress: {
            /** Format: uuid */
            batchId: string;
            /** Format: int64 */
            bytes: number;
            /** Format: date-time */
            finishedAt?: string;
            /** Format: int64 */
            issued: number;
            issuedAmount: string;
            /** Format: int64 */
            lines: number;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            repeated: number;
            /** @enum {string} */
            state: "RECEIVING" | "WAITING" | "RUNNING" | "DONE";
        };
        BatchReceipt: {
            /** Format: uuid */
            batchId: string;
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            lines: number;
        };
        ChangedTotals: {
            firstNumber?: string;
            /** Format: int64 */
            invoices: number;
            lastNumber?: string;
            rows: components["schemas"]["Total"][];
            /** Format: int64 */
            version: number;
        };
        CommandView: {
            answer: components["schemas"]["JsonNode"];
            operation: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            status: number;
        };
        ConfirmationRequest: {
            invoiceIds?: string[];
            period?: string;
        };
        Confirmed: {
            amount: string;
            /** Format: date-time */
            confirmedAt: string;
            /** Format: int32 */
            invoices: number;
            period: string;
            tax: string;
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
        DraftBuyer: {
            address?: string;
            bankAccount?: string;
            bankName?: string;
            handler?: string;
            name?: string;
            naturalPerson?: boolean;
            number?: string;
            telephone?: string;
        };
        DraftLine: {
            amount?: string;
            code?: string;
            discount?: string;
            name?: string;
            price?: string;
            quantity?: string;
            rate?: string;
            specification?: string;
            tax?: string;
            treatment?: string;
            unit?: string;
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
        InvoiceDraft: {
            buyer?: components["schemas"]["DraftBuyer"];
            drawer?: string;
            kind?: string;
            lines?: components["schemas"]["DraftLine"][];
            remark?: string;
            serial?: string;
            taxIncluded?: boolean;
        };
        InvoiceSummary: {
            month: string;
            months: components["schemas"]["MonthSum"][];
            /** Format: int64 */
            openBatches: number;
            quota: string;
            quotaUsed: string;
            /** Format: int64 */
            received: number;
        };
        IssuedInvoice: {
            amount: string;
            /** Format: uuid */
            batchId?: string;
            buyerName: string;
            buyerNumber?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** @enum {string} */
            kind: "SPECIAL" | "ORDINARY";
            number: string;
            serial: string;
            tax: string;
            total: string;
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
        LineFault: {
            code: string;
            message: string;
            pointer: string;
        };
        MonthSum: {
            amount: string;
            /** Format: int64 */
            invoices: number;
            month: string;
            /** @enum {string} */
            side: "OUTPUT" | "INPUT";
            tax: string;
        };
        MonthTotals: {
            input: components["schemas"]["ChangedTotals"];
            month: string;
            output: components["schemas"]["ChangedTotals"];
        };
        PageBatchProgress: {
            items: components["schemas"]["BatchProgress"][];
            next?: string;
        };
        PageEntry: {
            items: components["schemas"]["Entry"][];
            next?: string;
        };
        PageIssuedInvoice: {
            items: components["schemas"]["IssuedInvoice"][];
            next?: string;
        };
        PageRead: {
            items: components["schemas"]["Read"][];
            next?: string;
        };
        PageReceivedInvoice: {
            items: components["schemas"]["ReceivedInvoice"][];
            next?: string;
        };
        PageReconciliationItem: {
            items: components["schemas"]["ReconciliationItem"][];
            next?: string;
        };
        PageRefusedLine: {
            items: components["schemas"]["RefusedLine"][];
            next?: string;
        };
        QuotaView: {
            available: string;
            month: string;
            reserved: string;
            total: string;
            used: string;
        };
        RateTotal: {
            amount: string;
            /** @enum {string} */
            category: "GOODS" | "SERVICES" | "IMMOVABLES";
            rate: number;
            tax: string;
            /** @enum {string} */
            treatment: "TAXABLE" | "EXEMPT" | "NON_TAXABLE";
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
        ReceivedInvoice: {
            amount: string;
            /** Format: date-time */
            confirmedAt?: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** @enum {string} */
            kind: "SPECIAL" | "ORDINARY";
            number: string;
            period?: string;
            rates: components["schemas"]["RateTotal"][];
            sellerName: string;
            sellerNumber: string;
            /** @enum {string} */
            status: "UNSELECTED" | "CONFIRMED";
            tax: string;
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
        RefusedLine: {
            errors: components["schemas"]["LineFault"][];
            /** Format: int64 */
            line: number;
            serial?: string;
        };
        Total: {
            amount: string;
            /** @enum {string} */
            category: "GOODS" | "SERVICES" | "IMMOVABLES";
            /** Format: int64 */
            count: number;
            /** @enum {string} */
            kind: "SPECIAL" | "ORDINARY";
            rate: number;
            tax: string;
            /** @enum {string} */
            treatment: "TAXABLE" | "EXEMPT" | "NON_TAXABLE";
        };
        Verification: {
            /** @enum {string} */
            kind?: "SPECIAL" | "ORDINARY";
            /** @enum {string} */
            result: "CONSISTENT" | "DIFFERS" | "NO_RECORD_YET";
        };
        VerificationRequest: {
            /** Format: date */
            date?: string;
            number?: string;
            total?: string;
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
    verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationRequest"];
            };
        };
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
    find_1: {
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
    confirm: {
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
                "application/json": components["schemas"]["ConfirmationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["Confirmed"];
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
                    "*/*": components["schemas"]["PageBatchProgress"];
                };
            };
        };
    };
    upload: {
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
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["BatchReceipt"];
                };
            };
        };
    };
    progress: {
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
                    "*/*": components["schemas"]["BatchProgress"];
                };
            };
        };
    };
    errors: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "*/*": components["schemas"]["PageRefusedLine"];
                };
            };
        };
    };
    export: {
        parameters: {
            query?: {
                month?: string;
                kind?: "SPECIAL" | "ORDINARY";
                buyer?: string;
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
                content?: never;
            };
        };
    };
    month: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
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
                    "*/*": components["schemas"]["MonthTotals"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                month?: string;
                kind?: "SPECIAL" | "ORDINARY";
                buyer?: string;
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
                    "*/*": components["schemas"]["PageIssuedInvoice"];
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
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["IssuedInvoice"];
                };
            };
        };
    };
    find: {
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
                    "*/*": components["schemas"]["IssuedInvoice"];
                };
            };
        };
    };
    file: {
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
                    "application/xml": string;
                };
            };
        };
    };
    quota: {
        parameters: {
            query?: {
                month?: string;
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
                    "*/*": components["schemas"]["QuotaView"];
                };
            };
        };
    };
    received: {
        parameters: {
            query?: {
                status?: "UNSELECTED" | "CONFIRMED";
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
                    "*/*": components["schemas"]["PageReceivedInvoice"];
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
                    "*/*": components["schemas"]["InvoiceSummary"];
                };
            };
        };
    };
}
