import { connect, type Socket } from 'node:net'

const headEnd = '\r\n\r\n'

/** One connection that stays open, for one request at a time; it does no more than it must, so that the server gets the processor. */
export type Connection = {
  /** Sends a request's bytes; resolves with the answer's status once it has come to its end. */
  send: (bytes: string) => Promise<number>
  /** False once either side has closed it: a server ends what has been idle for some seconds. */
  isOpen: () => boolean
  close: () => void
}

export function openConnection(to: { host: string; port: number }): Connection {
  const socket = connect(to)
  socket.setNoDelay(true)
  socket.setEncoding('latin1')
  let waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | null = null
  let read = ''

  const fail = (error: Error) => {
    waiting?.reject(error)
    waiting = null
  }
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('the server closed the connection')))
  socket.on('data', (text: string) => {
    read += text
    const status = statusOfWhole(read)
    if (status === null) return
    const { resolve } = waiting ?? { resolve: () => {} }
    waiting = null
    read = ''
    resolve(status)
  })

  return {
    send: (bytes) => sent(socket, bytes),
    isOpen: () => socket.writable,
    close: () => void socket.destroy(),
  }

  function sent(on: Socket, bytes: string): Promise<number> {
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject }
      on.write(bytes, 'utf8')
    })
  }
}

/** The status of an answer that has come to its end, by its length or its last chunk; null while more is to come. */
export function statusOfWhole(answer: string): number | null {
  const end = answer.indexOf(headEnd)
  if (end < 0) return null
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, end))?.[1]
  const isWhole =
    length === undefined
      ? answer.endsWith(`0${headEnd}`)
      : answer.length >= end + headEnd.length + Number(length)
  return isWhole ? Number(answer.slice(9, 12)) : null
}
