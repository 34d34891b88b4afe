package org.etax.registration.enterprise;

import java.util.HexFormat;
import org.etax.platform.privacy.PersonalData;
import org.etax.registration.department.EnterpriseRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Marks the state of a record, so that nobody confirms another one than he was shown. */
@Component
class RecordVersion {

    private final PersonalData personalData;
    private final JsonMapper json;

    RecordVersion(PersonalData personalData, JsonMapper json) {
        this.personalData = personalData;
        this.json = json;
    }

    /** A keyed hash over the whole record; keyed, because the record holds resident ids. */
    String of(EnterpriseRecord record) {
        return HexFormat.of().formatHex(personalData.index(json.writeValueAsString(record)), 0, 16);
    }
}
