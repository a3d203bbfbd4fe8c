// Saves a table that the server has made.
export async function save(name, file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await file.arrayBuffer()], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
