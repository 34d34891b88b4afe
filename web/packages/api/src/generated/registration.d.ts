export interface paths {
    "/api/registration/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/me/enterprise-previews": {
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
    "/api/registration/v1/me/invitations/{invitationId}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/me/invitations/{invitationId}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/me/real-name-verification": {
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
    "/api/registration/v1/me/registration-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invitations"];
        put?: never;
        post: operations["invite_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/me/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/me/taxpayers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["taxpayers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/opening-loads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/operations/dead-letters": {
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
    "/api/registration/v1/operations/dead-letters/{id}/replay": {
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
    "/api/registration/v1/reconciliation/{day}/{domain}": {
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
    "/api/registration/v1/reconciliation/{day}/{domain}/items": {
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
    "/api/registration/v1/snapshots/taxpayers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["snapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/taxpayers/{taxpayerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/taxpayers/{taxpayerId}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/taxpayers/{taxpayerId}/access-entries": {
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
    "/api/registration/v1/taxpayers/{taxpayerId}/audit-entries": {
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
    "/api/registration/v1/taxpayers/{taxpayerId}/audit-verification": {
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
    "/api/registration/v1/taxpayers/{taxpayerId}/commands/{key}": {
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
    "/api/registration/v1/taxpayers/{taxpayerId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/taxpayers/{taxpayerId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/taxpayers/{taxpayerId}/people/{relationId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/taxpayers/{taxpayerId}/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["programs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/taxpayers/{taxpayerId}/programs/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["authorise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registration/v1/taxpayers/{taxpayerId}/programs/{clientId}/ending": {
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
    "/api/registration/v1/taxpayers/{taxpayerId}/summary": {
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
        AccessAnswer: {
            actorId: string;
            actorName: string;
            capacity?: string;
            refusal?: string;
            refusalArgument?: string;
            rights: ("VIEW" | "MANAGE_PEOPLE" | "ISSUE_INVOICE" | "CONFIRM_DEDUCTION" | "FILE_RETURN" | "PAY_TAX")[];
            taxpayerId: string;
        };
        AccountView: {
            account: string;
            authority?: string;
            channel: string;
            /** @enum {string} */
            kind: "PERSON" | "PROGRAM" | "OFFICER";
            name: string;
            person?: components["schemas"]["PersonView"];
        };
        CommandView: {
            answer: components["schemas"]["JsonNode"];
            operation: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            status: number;
        };
        CorePerson: {
            name: string;
            residentId: string;
            /** @enum {string} */
            role: "LEGAL_REPRESENTATIVE" | "FINANCE_MANAGER" | "TAX_HANDLER" | "INVOICE_HANDLER";
        };
        CoreTaxpayer: {
            creditCode: string;
            /** @enum {string} */
            creditLevel: "A" | "B" | "M" | "C" | "D";
            djxh: string;
            /** Format: date */
            effectiveFrom: string;
            industry: string;
            /** @enum {string} */
            kind: "ENTERPRISE" | "SOLE_TRADER";
            /** @enum {string} */
            locationClass?: "CITY" | "TOWN" | "OTHER";
            name: string;
            /** Format: date */
            obligationsFrom?: string;
            persons: components["schemas"]["CorePerson"][];
            region: string;
            smallLowProfit: boolean;
            /** @enum {string} */
            status: "NORMAL" | "SUSPENDED" | "ABNORMAL" | "DEREGISTERED";
            taxAuthority?: string;
            /** @enum {string} */
            vatFrequency?: "MONTHLY" | "QUARTERLY" | "YEARLY";
            /** @enum {string} */
            vatStatus: "SMALL_SCALE" | "GENERAL";
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
        EnterprisePreview: {
            address: string;
            businessScope: string;
            creditCode: string;
            /** Format: date */
            establishedOn: string;
            financeManager?: components["schemas"]["MaskedPerson"];
            industry: string;
            industryName: string;
            /** @enum {string} */
            kind: "ENTERPRISE" | "SOLE_TRADER";
            legalRepresentative: components["schemas"]["MaskedPerson"];
            name: string;
            recordVersion: string;
            region: string;
            registeredCapital: string;
            registeringAuthority: string;
            taxAuthority: string;
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
        InvitationItem: {
            /** Format: uuid */
            invitationId: string;
            name?: string;
            /** @enum {string} */
            role: "LEGAL_REPRESENTATIVE" | "FINANCE_MANAGER" | "TAX_HANDLER" | "INVOICE_HANDLER";
            taxpayerId: string;
            /** Format: date */
            validTo?: string;
        };
        InvitationRequest: {
            name: string;
            residentId: string;
            /** @enum {string} */
            role: "LEGAL_REPRESENTATIVE" | "FINANCE_MANAGER" | "TAX_HANDLER" | "INVOICE_HANDLER";
            /** Format: date */
            validTo?: string;
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
        LoadAnswer: {
            taxpayers: components["schemas"]["OpenedTaxpayer"][];
        };
        LoadRequest: {
            taxpayers: components["schemas"]["CoreTaxpayer"][];
        };
        MaskedPerson: {
            name: string;
            residentId: string;
        };
        NamedPerson: {
            name: string;
            residentId: string;
        };
        OpenedTaxpayer: {
            djxh: string;
            /** @enum {string} */
            outcome: "CREATED" | "CHANGED" | "UNCHANGED";
            taxpayerId: string;
        };
        PageEntry: {
            items: components["schemas"]["Entry"][];
            next?: string;
        };
        PageProgramAuthorisation: {
            items: components["schemas"]["ProgramAuthorisation"][];
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
        PageRegistrationInvitation: {
            items: components["schemas"]["RegistrationInvitation"][];
            next?: string;
        };
        PageRelationView: {
            items: components["schemas"]["RelationView"][];
            next?: string;
        };
        PageTaxpayerFactsChanged: {
            items: components["schemas"]["TaxpayerFactsChanged"][];
            next?: string;
        };
        Particulars: {
            /** @enum {string} */
            accountingStandard: "SMALL_ENTERPRISE" | "ENTERPRISE" | "SOLE_TRADER";
            businessAddress: string;
            /** Format: int32 */
            employees: number;
            phone: string;
            small?: boolean;
            totalAssets: string;
        };
        PersonView: {
            name: string;
            residentId: string;
            taxpayerId: string;
            /** Format: date-time */
            verifiedAt?: string;
        };
        PreviewRequest: {
            creditCode: string;
        };
        ProgramAuthorisation: {
            clientId: string;
            /** Format: date-time */
            endedAt?: string;
            /** Format: date */
            expiresOn: string;
            /** Format: date-time */
            grantedAt: string;
            grantedBy: string;
            rights: ("VIEW" | "MANAGE_PEOPLE" | "ISSUE_INVOICE" | "CONFIRM_DEDUCTION" | "FILE_RETURN" | "PAY_TAX")[];
        };
        ProgramRequest: {
            /** Format: date */
            expiresOn: string;
            rights: ("VIEW" | "MANAGE_PEOPLE" | "ISSUE_INVOICE" | "CONFIRM_DEDUCTION" | "FILE_RETURN" | "PAY_TAX")[];
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
        RegistrationInvitation: {
            creditCode: string;
            /** Format: date-time */
            invitedAt: string;
            invitedBy: string;
        };
        RegistrationRequest: {
            /** @enum {string} */
            accountingStandard: "SMALL_ENTERPRISE" | "ENTERPRISE" | "SOLE_TRADER";
            businessAddress: string;
            creditCode: string;
            /** Format: int32 */
            employees: number;
            phone: string;
            recordVersion: string;
            totalAssets: string;
            /** @enum {string} */
            vatFrequency?: "MONTHLY" | "QUARTERLY" | "YEARLY";
            /** @enum {string} */
            vatStatus: "SMALL_SCALE" | "GENERAL";
        };
        RegistrationView: {
            creditCode: string;
            determinations: components["schemas"]["TaxDetermination"][];
            /** Format: date */
            effectiveFrom: string;
            facts: components["schemas"]["TaxpayerFact"][];
            name: string;
            /** Format: date-time */
            registeredAt: string;
            taxpayerId: string;
        };
        RelationView: {
            invitedBy?: string;
            name: string;
            personId: string;
            /** Format: uuid */
            relationId: string;
            residentId: string;
            /** @enum {string} */
            role: "LEGAL_REPRESENTATIVE" | "FINANCE_MANAGER" | "TAX_HANDLER" | "INVOICE_HANDLER";
            /** @enum {string} */
            source: "REGISTER" | "REGISTRATION" | "CORE" | "INVITATION";
            /** @enum {string} */
            status: "PENDING" | "ACTIVE" | "ENDED" | "REFUSED";
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
        };
        TaxDetermination: {
            /** Format: date */
            effectiveFrom: string;
            /** Format: date */
            effectiveTo?: string;
            form: string;
            /** @enum {string} */
            frequency: "MONTHLY" | "QUARTERLY" | "YEARLY";
            tax: string;
        };
        TaxpayerFact: {
            /** Format: date */
            effectiveFrom: string;
            /** Format: date */
            effectiveTo?: string;
            /** @enum {string} */
            name: "NAME" | "TAXPAYER_NUMBER" | "KIND" | "VAT_STATUS" | "VAT_FREQUENCY" | "REGION" | "TAX_AUTHORITY" | "LOCATION_CLASS" | "INDUSTRY" | "SMALL_LOW_PROFIT" | "CREDIT_LEVEL" | "STATUS" | "CORE_REGISTRATION_NUMBER";
            /** Format: date-time */
            recordedAt: string;
            /** @enum {string} */
            source: "OWN_ACT" | "DEPARTMENT" | "AUTHORITY" | "CORE";
            value: string;
        };
        TaxpayerFactsChanged: {
            determinations: components["schemas"]["TaxDetermination"][];
            facts: components["schemas"]["TaxpayerFact"][];
            taxpayerId: string;
            /** Format: int64 */
            version: number;
        };
        TaxpayerItem: {
            name?: string;
            rights: ("VIEW" | "MANAGE_PEOPLE" | "ISSUE_INVOICE" | "CONFIRM_DEDUCTION" | "FILE_RETURN" | "PAY_TAX")[];
            roles: ("LEGAL_REPRESENTATIVE" | "FINANCE_MANAGER" | "TAX_HANDLER" | "INVOICE_HANDLER")[];
            taxpayerId: string;
        };
        TaxpayerSummary: {
            /** Format: date */
            asOf: string;
            coreRegistrationNumber?: string;
            creditLevel?: string;
            determinations: components["schemas"]["TaxDetermination"][];
            industry?: string;
            kind?: string;
            name?: string;
            region?: string;
            /** Format: date-time */
            registeredAt: string;
            status?: string;
            taxAuthority?: string;
            taxpayerId: string;
            taxpayerNumber?: string;
            vatFrequency?: string;
            vatStatus?: string;
        };
        TaxpayerView: {
            /** Format: date */
            asOf: string;
            determinations: components["schemas"]["TaxDetermination"][];
            facts: components["schemas"]["TaxpayerFact"][];
            /** Format: date-time */
            freshAt?: string;
            /** @enum {string} */
            freshSource?: "OWN_ACT" | "DEPARTMENT" | "AUTHORITY" | "CORE";
            history: components["schemas"]["TaxpayerFact"][];
            particulars?: components["schemas"]["Particulars"];
            /** Format: date-time */
            registeredAt: string;
            taxpayerId: string;
            /** Format: int64 */
            version: number;
        };
        Verification: {
            digest: string;
            intact: boolean;
            /** Format: int64 */
            sealedThrough: number;
        };
        View: {
            invitations: components["schemas"]["InvitationItem"][];
            taxpayers: components["schemas"]["TaxpayerItem"][];
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
    me: {
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
                    "*/*": components["schemas"]["AccountView"];
                };
            };
        };
    };
    preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["EnterprisePreview"];
                };
            };
        };
    };
    accept: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                invitationId: string;
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
                    "*/*": components["schemas"]["RelationView"];
                };
            };
        };
    };
    refuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                invitationId: string;
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
                    "*/*": components["schemas"]["RelationView"];
                };
            };
        };
    };
    verify: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamedPerson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["PersonView"];
                };
            };
        };
    };
    invitations: {
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
                    "*/*": components["schemas"]["PageRegistrationInvitation"];
                };
            };
        };
    };
    invite_1: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RegistrationInvitation"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RegistrationView"];
                };
            };
        };
    };
    taxpayers: {
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
                    "*/*": components["schemas"]["View"];
                };
            };
        };
    };
    open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["LoadAnswer"];
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
    snapshot: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
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
                    "*/*": components["schemas"]["PageTaxpayerFactsChanged"];
                };
            };
        };
    };
    profile: {
        parameters: {
            query?: {
                asOf?: string;
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
                    "*/*": components["schemas"]["TaxpayerView"];
                };
            };
        };
    };
    access: {
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
                    "*/*": components["schemas"]["AccessAnswer"];
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
    find: {
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
    invite: {
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
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["RelationView"];
                };
            };
        };
    };
    people: {
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
                    "*/*": components["schemas"]["PageRelationView"];
                };
            };
        };
    };
    end_1: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                relationId: string;
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
                    "*/*": components["schemas"]["RelationView"];
                };
            };
        };
    };
    programs: {
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
                    "*/*": components["schemas"]["PageProgramAuthorisation"];
                };
            };
        };
    };
    authorise: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                clientId: string;
                taxpayerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": components["schemas"]["ProgramAuthorisation"];
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
                clientId: string;
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
                    "*/*": components["schemas"]["ProgramAuthorisation"];
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
                    "*/*": components["schemas"]["TaxpayerSummary"];
                };
            };
        };
    };
}
