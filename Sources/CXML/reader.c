#include "CXML.h"
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

struct kodeks_xml {
  xmlTextReaderPtr reader;
  xmlDocPtr document;  // of HTML only
  const uint8_t *bytes;
  size_t length, position;
  int ends_empty;  // an element without content was told as started; its end is next
  int fault_code, fault_line;
};

// In pieces: libxml2 takes no buffer above 10 MB that is given to it as a whole.
static int read_piece(void *context, char *buffer, int length) {
  kodeks_xml *reader = context;
  size_t left = reader->length - reader->position;
  size_t taken = left < (size_t)length ? left : (size_t)length;
  memcpy(buffer, reader->bytes + reader->position, taken);
  reader->position += taken;
  return (int)taken;
}

static int close_pieces(void *context) {
  (void)context;
  return 0;
}

// The first fault counts: those after it follow from it.
static void note_fault(void *context, xmlErrorPtr error) {
  kodeks_xml *reader = context;
  if (reader->fault_code || !error || error->level < XML_ERR_ERROR) return;
  reader->fault_code = error->code ? error->code : -1;
  reader->fault_line = error->line;
}

kodeks_xml *kodeks_xml_open(const uint8_t *bytes, size_t length) {
  kodeks_xml *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->bytes = bytes;
  reader->length = length;
  reader->reader = xmlReaderForIO(read_piece, close_pieces, reader, NULL, "UTF-8", XML_PARSE_NONET);
  if (!reader->reader) {
    free(reader);
    return NULL;
  }
  xmlTextReaderSetStructuredErrorHandler(reader->reader, note_fault, reader);
  return reader;
}

kodeks_xml *kodeks_html_open(const uint8_t *bytes, size_t length) {
  if (length > INT32_MAX) return NULL;
  kodeks_xml *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
  reader->document = htmlReadMemory((const char *)bytes, (int)length, NULL, "UTF-8", options);
  if (reader->document) reader->reader = xmlReaderWalker(reader->document);
  if (!reader->reader) {
    if (reader->document) xmlFreeDoc(reader->document);
    free(reader);
    return NULL;
  }
  return reader;
}

static int is_text(int type) {
  return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA || type == XML_READER_TYPE_WHITESPACE ||
         type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE;
}

enum kodeks_xml_event kodeks_xml_next(kodeks_xml *reader) {
  if (reader->ends_empty) {
    reader->ends_empty = 0;
    xmlTextReaderMoveToElement(reader->reader);
    return kodeks_xml_end;
  }
  for (;;) {
    int result = xmlTextReaderRead(reader->reader);
    if (reader->fault_code || result < 0) return kodeks_xml_fault;
    if (result == 0) return kodeks_xml_done;
    int type = xmlTextReaderNodeType(reader->reader);
    if (type == XML_READER_TYPE_ELEMENT) {
      reader->ends_empty = xmlTextReaderIsEmptyElement(reader->reader) == 1;
      return kodeks_xml_start;
    }
    if (type == XML_READER_TYPE_END_ELEMENT) return kodeks_xml_end;
    if (is_text(type)) return kodeks_xml_text;
  }
}

const char *kodeks_xml_name(kodeks_xml *reader) {
  return (const char *)xmlTextReaderConstLocalName(reader->reader);
}

const char *kodeks_xml_namespace(kodeks_xml *reader) {
  return (const char *)xmlTextReaderConstNamespaceUri(reader->reader);
}

const char *kodeks_xml_value(kodeks_xml *reader) { return (const char *)xmlTextReaderConstValue(reader->reader); }

int kodeks_xml_next_attribute(kodeks_xml *reader) {
  while (xmlTextReaderMoveToNextAttribute(reader->reader) == 1)
    if (xmlTextReaderIsNamespaceDecl(reader->reader) != 1) return 1;
  xmlTextReaderMoveToElement(reader->reader);
  return 0;
}

int kodeks_xml_depth(kodeks_xml *reader) { return xmlTextReaderDepth(reader->reader); }

int kodeks_xml_line(kodeks_xml *reader) {
  return reader->fault_code ? reader->fault_line : xmlTextReaderGetParserLineNumber(reader->reader);
}

int kodeks_xml_fault_code(kodeks_xml *reader) { return reader->fault_code; }

void kodeks_xml_close(kodeks_xml *reader) {
  xmlFreeTextReader(reader->reader);
  if (reader->document) xmlFreeDoc(reader->document);
  free(reader);
}
