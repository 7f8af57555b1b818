/// Countries of Africa.
extension Countries {
  static let africa = """
    M49:002 Africa
      M49:015 Northern Africa; North Africa
        DZ Algeria; DZA; People's Democratic Republic of Algeria
        EG Egypt; EGY; Arab Republic of Egypt
        LY Libya; LBY
        MA Morocco; MAR; Kingdom of Morocco
        SD Sudan; SDN; Republic of the Sudan
        TN Tunisia; TUN; Republic of Tunisia
        EH Western Sahara; ESH
      M49:202 Sub-Saharan Africa; Subsaharan Africa; SSA
        M49:014 Eastern Africa; East Africa
          IO British Indian Ocean Territory; IOT
          BI Burundi; BDI; Republic of Burundi
          KM Comoros; COM; Union of the Comoros
          DJ Djibouti; DJI; Republic of Djibouti
          ER Eritrea; ERI; the State of Eritrea
          ET Ethiopia; ETH; Federal Democratic Republic of Ethiopia
          TF French Southern Territories; ATF
          KE Kenya; KEN; Republic of Kenya
          MG Madagascar; MDG; Republic of Madagascar
          MW Malawi; MWI; Republic of Malawi
          MU Mauritius; MUS; Republic of Mauritius
          YT Mayotte; MYT
          MZ Mozambique; MOZ; Republic of Mozambique
          RE Réunion; REU
          RW Rwanda; RWA; Rwandese Republic
          SC Seychelles; SYC; Republic of Seychelles
          SO Somalia; SOM; Federal Republic of Somalia
          SS South Sudan; SSD; Republic of South Sudan
          TZ Tanzania; TZA; Tanzania, United Republic of; United Republic of Tanzania
          UG Uganda; UGA; Republic of Uganda
          ZM Zambia; ZMB; Republic of Zambia
          ZW Zimbabwe; ZWE; Republic of Zimbabwe
        M49:017 Middle Africa; Central Africa
          AO Angola; AGO; Republic of Angola
          CM Cameroon; CMR; Republic of Cameroon
          CF Central African Republic; CAF; CAR
          TD Chad; TCD; Republic of Chad
          CG Congo; COG; Republic of the Congo; Republic of Congo; Congo-Brazzaville; Congo, Republic of the
          CD DR Congo; COD; Congo, The Democratic Republic of the; Democratic Republic of the Congo; \
            Democratic Republic of Congo; DRC; Congo-Kinshasa; Congo, DR; Zaire
          GQ Equatorial Guinea; GNQ; Republic of Equatorial Guinea
          GA Gabon; GAB; Gabonese Republic
          ST Sao Tome and Principe; STP; Democratic Republic of Sao Tome and Principe; Sao Tome
        M49:018 Southern Africa
          BW Botswana; BWA; Republic of Botswana
          SZ Eswatini; SWZ; Kingdom of Eswatini; Swaziland
          LS Lesotho; LSO; Kingdom of Lesotho
          NA Namibia; NAM; Republic of Namibia
          ZA South Africa; ZAF; Republic of South Africa; RSA
        M49:011 Western Africa; West Africa
          BJ Benin; BEN; Republic of Benin
          BF Burkina Faso; BFA
          CV Cabo Verde; CPV; Republic of Cabo Verde; Cape Verde
          CI Côte d'Ivoire; CIV; Republic of Côte d'Ivoire; Ivory Coast; Cote dIvoire
          GM Gambia; GMB; Republic of the Gambia
          GH Ghana; GHA; Republic of Ghana
          GN Guinea; GIN; Republic of Guinea
          GW Guinea-Bissau; GNB; Republic of Guinea-Bissau
          LR Liberia; LBR; Republic of Liberia
          ML Mali; MLI; Republic of Mali
          MR Mauritania; MRT; Islamic Republic of Mauritania
          NE Niger; NER; Republic of the Niger
          NG Nigeria; NGA; Federal Republic of Nigeria
          SH Saint Helena, Ascension and Tristan da Cunha; SHN; St Helena, Ascension and Tristan da Cunha; \
            Saint Helena; St Helena
          SN Senegal; SEN; Republic of Senegal
          SL Sierra Leone; SLE; Republic of Sierra Leone
          TG Togo; TGO; Togolese Republic
    """
}
