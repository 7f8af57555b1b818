#include "CLanguages.h"

// `#embed` is C23. Clang takes it in every mode, and says so in the older ones.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char cy[] = {
#embed "cy.po"
};

const unsigned char *evidence_welsh(void) { return cy; }

size_t evidence_welsh_count(void) { return sizeof cy; }
